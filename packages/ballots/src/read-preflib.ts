import { linesOf, shorten, textOf, wholeNumber } from "./bytes";
import { faultsOn, placesOf, quote } from "./candidates-list";
import { flatten } from "./collect";
import type { Election, Id, Listed } from "./election";
import { BallotError } from "./fault";
import { createPacker } from "./pack";

type Row = { readonly text: string; readonly line: number };

type Sheet = {
  title: string;
  type: string;
  alternatives: number | null;
  voters: number | null;
  readonly candidates: Listed[];
  readonly rows: Row[];
};

/**
 * Reads a PrefLib file of rankings (soc, soi, toc, toi), of the form with `# ALTERNATIVE NAME 1: …`
 * or of the older one that begins with the number of candidates. Throws BallotError with the line;
 * also if the ballots are not as many as the file says.
 */
export function readPreflib(bytes: Uint8Array): Election {
  const text = textOf(bytes).replace(/^\ufeff/, "");
  const sheet = text.startsWith("#") ? newForm(text) : oldForm(text);
  const { candidates, alternatives, rows } = sheet;
  if (alternatives !== null && alternatives !== candidates.length)
    throw new BallotError(`The file names ${candidates.length} of ${alternatives} candidates.`);
  if (candidates.length === 0) throw new BallotError("The file names no candidates.");
  const places = placesOf(candidates);
  let line = 0;
  const packer = createPacker(candidates.length, {
    fail: faultsOn(candidates, () => `Line ${line}`),
  });
  for (const row of rows) {
    line = row.line;
    const [weight, ...rest] = row.text.split(/[:,]/);
    const ranking = rankingOf(rest.join(","), places, line);
    checkType(sheet.type, ranking, candidates.length, line);
    const { flat, tied } = flatten(ranking);
    packer.add(wholeNumber((weight ?? "").trim(), "the number of ballots", line), flat, tied);
  }
  const ballots = packer.finish();
  if (sheet.voters !== null && sheet.voters !== ballots.total)
    throw new BallotError(
      `The file speaks of ${sheet.voters} voters but has ${ballots.total} ballots; is it cut off?`,
    );
  return {
    id: null,
    name: sheet.title,
    candidates,
    method: null,
    seats: null,
    rules: {},
    votes: { kind: "ranked", ballots, marks: null, needsRules: false },
  };
}

function newForm(text: string): Sheet {
  const sheet: Sheet = {
    title: "",
    type: "",
    alternatives: null,
    voters: null,
    candidates: [],
    rows: [],
  };
  for (const [line, number] of linesOf(text)) {
    if (line === "") continue;
    if (!line.startsWith("#")) {
      if (!/^\S+\s*:/.test(line))
        throw new BallotError(`this is no ballot (“3: 1,2”): “${shorten(line)}”.`, number);
      sheet.rows.push({ text: line, line: number });
      continue;
    }
    const [, name = "", value = ""] = /^#\s*([^:]+):\s*(.*)$/.exec(line) ?? [];
    const id = /^ALTERNATIVE NAME (\d+)$/.exec(name)?.[1];
    if (id !== undefined) sheet.candidates.push({ id: Number(id), name: value });
    else if (name === "TITLE") sheet.title = value;
    else if (name === "DATA TYPE") sheet.type = value;
    else if (name === "NUMBER ALTERNATIVES")
      sheet.alternatives = wholeNumber(value, "the number of alternatives", number);
    else if (name === "NUMBER VOTERS")
      sheet.voters = wholeNumber(value, "the number of voters", number);
  }
  return sheet;
}

function oldForm(text: string): Sheet {
  const lines = [...linesOf(text)].filter(([line]) => line !== "");
  const count = wholeNumber(lines[0]?.[0] ?? "", "the number of candidates", 1);
  const candidates = lines.slice(1, count + 1).map(([line, number]): Listed => {
    const [, id, name] = /^(\d+)\s*,\s*(.*)$/.exec(line) ?? [];
    if (id === undefined || name === undefined)
      throw new BallotError(
        `a candidate (“1,Name”) must stand here, not “${shorten(line)}”.`,
        number,
      );
    return { id: Number(id), name };
  });
  const [totals, totalsLine] = lines[count + 1] ?? ["", lines.length];
  const [voters] = totals.split(",");
  return {
    title: "",
    type: "",
    alternatives: count,
    voters: wholeNumber((voters ?? "").trim(), "the number of voters", totalsLine),
    candidates,
    rows: lines.slice(count + 2).map(([line, number]) => ({ text: line, line: number })),
  };
}

function rankingOf(
  text: string,
  places: ReadonlyMap<Id, number>,
  line: number,
): (number | number[])[] {
  const placeOf = (word: string): number => {
    const place = places.get(wholeNumber(word.trim(), "a candidate's number", line));
    if (place === undefined)
      throw new BallotError(`candidate ${quote(Number(word))} is unknown.`, line);
    return place;
  };
  const items = text.trim() === "" ? [] : (text.match(/\{[^{}]*\}|[^,{}]+|[{},]/g) ?? []);
  const ranking: (number | number[])[] = [];
  let isItem = true;
  for (const item of items.map((word) => word.trim()).filter((word) => word !== "")) {
    if ((item === ",") === isItem || item === "{" || item === "}")
      throw new BallotError(`this is no ranking: “${shorten(text)}”.`, line);
    if (item.startsWith("{"))
      ranking.push(
        item
          .slice(1, -1)
          .split(",")
          .filter((word) => word.trim() !== "")
          .map(placeOf),
      );
    else if (item !== ",") ranking.push(placeOf(item));
    isItem = item === ",";
  }
  if (isItem && items.length > 0)
    throw new BallotError(`the ballot ends with a comma; is the file cut off?`, line);
  return ranking.filter((place) => typeof place === "number" || place.length > 0);
}

function checkType(
  type: string,
  ranking: readonly (number | readonly number[])[],
  candidates: number,
  line: number,
): void {
  if (/^s/.test(type) && ranking.some((place) => typeof place !== "number" && place.length > 1))
    throw new BallotError(`a “${type}” file has no ties.`, line);
  if (/^.oc$/.test(type) && ranking.flat().length !== candidates)
    throw new BallotError(`a “${type}” file ranks every candidate.`, line);
}
