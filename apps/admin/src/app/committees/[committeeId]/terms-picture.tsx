import type { ConsoleOutputs } from "@commonhouse/api/console";
import { isolate } from "@commonhouse/i18n/isolate";
import { directionOf } from "@commonhouse/i18n/locales";
import { instantOf } from "@commonhouse/i18n/week";
import { Group } from "@commonhouse/ui/group";
import { TermLine } from "@commonhouse/ui/term-line";
import { getFormats, getLocale, getTranslate, getWriting } from "#/server";
import { seatName } from "../seat-title";

type Seat = ConsoleOutputs["committees"]["get"]["seats"][number];

/** More lines than these are no picture any more. */
const countable = 24;

const year = 365.25 * 24 * 60 * 60_000;

/** When each seat was taken and is free again, a few years around today; the table says the same. */
export async function TermsPicture({ seats }: { readonly seats: readonly Seat[] }) {
  if (seats.length === 0 || seats.length > countable) return null;
  const [t, formats, locale, { timeZone }] = await Promise.all([
    getTranslate(),
    getFormats(),
    getLocale(),
    getWriting(),
  ]);
  const now = Date.now();
  const [from, until] = spanOf(seats, now);
  const years = Array.from(
    { length: new Date(until).getUTCFullYear() - new Date(from).getUTCFullYear() },
    (_, index) => new Date(from).getUTCFullYear() + 1 + index,
  );
  const rows = await Promise.all(
    seats.map(async (seat, index) => ({
      key: seat.seatId,
      label: seat.holder
        ? isolate(seat.holder.name)
        : await seatName({ seat, position: index + 1 }),
      spans: spansOf(seat, now, until),
    })),
  );
  return (
    <div className="only-wide">
      <Group title={t("committees.past.time")}>
        <figure className="card">
          <TermLine
            label={t("committees.past.time")}
            rows={rows}
            marks={years.map((one) => {
              const at = instantOf(`${one}-01-01`, "00:00", timeZone);
              return { at: Date.parse(at), label: formats.monthYear(at) };
            })}
            from={from}
            until={until}
            now={now}
            rtl={directionOf(locale) === "rtl"}
          />
        </figure>
      </Group>
    </div>
  );
}

/** As far as terms reach, but no more than some years back and ahead. */
function spanOf(seats: readonly Seat[], now: number) {
  const terms = seats.flatMap(({ holder, later }) => [...(holder ? [holder] : []), ...later]);
  const begins = terms.map((term) => Date.parse(term.from));
  const ends = terms.map((term) => (term.until ? Date.parse(term.until) : now + 2 * year));
  const from = Math.max(now - 3 * year, Math.min(now - year / 2, ...begins) - year / 12);
  return [from, Math.min(now + 4 * year, Math.max(now + year, ...ends) + year / 12)] as const;
}

function spansOf({ holder, later }: Seat, now: number, horizon: number) {
  const terms = [...(holder ? [holder] : []), ...later].map((term) => ({
    from: Date.parse(term.from),
    until: term.until ? Date.parse(term.until) : horizon,
  }));
  const free = holder ? [] : [{ from: now, until: terms[0]?.from ?? horizon, vacant: true }];
  return [...free, ...terms];
}
