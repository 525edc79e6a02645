import { randomUUID } from "node:crypto";
import type { Tx } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import { isLocale, type Locale } from "@commonhouse/i18n/locales";
import { translatorFor } from "@commonhouse/i18n/translator";
import type { z } from "zod";
import type { Neutral } from "../notices/rules";
import { readRecipients } from "./queries";
import { nextAllowed } from "./rules";
import type { content } from "./schema";

/** One message, as whoever sends it knows it. */
export type Outgoing = {
  /** Drawn here unless the caller has drawn one: the same id is written once. */
  readonly messageId?: string;
  readonly personId: string;
  /** `link` for what the person has asked for just now; any other kind waits for their hours. */
  readonly kind: string;
  readonly to: string;
  readonly locale: Locale;
  /** What the subject says; by default what the kind `link` says. */
  readonly subject?: Neutral;
  /** Where the message leads. */
  readonly link: string;
  /** Sentences for those who want plain words; the subject stays neutral. Never a person's name. */
  readonly plain?: readonly string[];
  /** Not before. */
  readonly dueAt?: Date;
};

/**
 * Leaves a message for the worker to deliver, in the transaction of the change: the only door out of
 * the house. Without plain words it says its subject and a link, nothing else.
 */
export async function queueMessage(tx: Tx, sealed: Sealed, message: Outgoing, now: Date) {
  const { messageId: id = randomUUID(), personId, kind, dueAt = now } = message;
  const sealedContent = sealed.seal(`Message.content:${id}`, JSON.stringify(written(message)));
  const data = { id, personId, kind, content: sealedContent, createdAt: now, dueAt };
  await tx.message.createMany({ data, skipDuplicates: true });
  return { messageId: id };
}

type Link = {
  readonly personId: string;
  readonly link: string;
  /** What it is; by default an invitation. */
  readonly kind?: string;
  /** What the message says beside the link; by default that it is the way in. */
  readonly subject?: Neutral;
};

/**
 * Sends a link that only this person may have, within their hours; answers whether there is an
 * address that may be written to. Of all kinds, this one has a secret in it: see that it does not work
 * for long.
 */
export async function queueLink(tx: Tx, sealed: Sealed, { personId, ...said }: Link, now: Date) {
  const centre = await tx.centre.findUnique({
    where: { id: 1 },
    select: { timeZone: true, localeOrder: true },
  });
  const { timeZone, localeOrder } = centre ?? { timeZone: "UTC", localeOrder: [] };
  const order = localeOrder.filter(isLocale);
  const recipient = (await readRecipients(tx, [personId], { localeOrder: order })).get(personId);
  if (!recipient?.mail || recipient.channel === "NONE") return false;
  const to = sealed.open(`Person.mail:${personId}`, recipient.mail);
  const dueAt = nextAllowed(now, recipient, timeZone);
  const { locale } = recipient;
  const message = { personId, kind: "invitation", to, locale, dueAt, ...said };
  await queueMessage(tx, sealed, message, now);
  return true;
}

function written({ to, locale, subject = "link", link, plain }: Outgoing): z.infer<typeof content> {
  // No message of these holds a time.
  const t = translatorFor(locale, { timeZone: "UTC" });
  const said = t(`neutral.${subject}`);
  const sentences = plain && plain.length > 0 ? plain : [said];
  return {
    to,
    from: t("neutral.sender"),
    subject: said,
    text: `${sentences.join("\n")}\n\n${link}\n`,
  };
}
