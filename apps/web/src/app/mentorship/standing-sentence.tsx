import { getFormats, getTranslate } from "#/server";
import { type MyForm, standingOf } from "./standing";

type Props = {
  readonly of: MyForm;
  /** Whether anything new begins in its programme. */
  readonly open: boolean;
};

/** How a request or an offer stands, in a sentence or two. */
export async function StandingSentence({ of, open }: Props) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  const { active, capacity, since } = of;
  return t(`mentorship.forms.state.${standingOf(of, open)}`, {
    active,
    free: Math.max(0, capacity - active),
    day: formats.date(since),
  });
}
