import { Row } from "@commonhouse/ui/row";
import { Tag } from "@commonhouse/ui/tag";
import { getTranslate, Texts } from "#/server";
import { type MyForm, standingOf, tones } from "./standing";
import { StandingSentence } from "./standing-sentence";
import { formPath, wayOf } from "./ways";

type Props = {
  readonly of: MyForm;
  /** Whether anything new begins in its programme. */
  readonly open: boolean;
};

/** One request or offer of the reader's, and how it stands. */
export async function FormRow({ of, open }: Props) {
  const t = await getTranslate();
  const standing = standingOf(of, open);
  return (
    <Row
      title={t(`mentorship.forms.${wayOf(of.side)}`)}
      href={formPath(of)}
      sub={
        <>
          <p>
            <StandingSentence of={of} open={open} />
          </p>
          <p className="tiny">
            <Texts of={of.title} />
          </p>
        </>
      }
      end={<Tag tone={tones[standing]}>{t(`mentorship.forms.tag.${standing}`)}</Tag>}
    />
  );
}
