import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Checkbox } from "./checkbox";
import { Choices } from "./choices";
import { FaultSummary } from "./fault-summary";
import { Field } from "./field";
import { Form } from "./form";
import { FormContext, type Refused } from "./form-state";
import { More } from "./more";
import { Revealed } from "./revealed";

const refused = (parts: Partial<Refused>): Refused => ({
  ok: false,
  said: null,
  faults: {},
  values: {},
  ...parts,
});

function drawn(state: Refused | null, children: ReactNode, revealed: string | null = null): string {
  const shown = { id: "f", state, revealed };
  return renderToStaticMarkup(<FormContext value={shown}>{children}</FormContext>);
}

const days = [
  { value: "sat", label: "Saturday" },
  { value: "sun", label: "Sunday" },
];

test("what was typed is still there, and wins over what stood there first", () => {
  const state = refused({ values: { name: "Zoë Çelik", about: "Tea" } });
  const html = drawn(
    state,
    <>
      <Field name="name" label="Name" defaultValue="Zoe" />
      <Field name="about" label="About" type="textarea" />
    </>,
  );
  expect(html).toContain('value="Zoë Çelik"');
  expect(html).toContain(">Tea</textarea>");
});

test("what stood there first stands there until something was sent", () => {
  expect(drawn(null, <Field name="name" label="Name" defaultValue="Noor" />)).toContain(
    'value="Noor"',
  );
});

test("a choice keeps what was chosen", () => {
  const html = drawn(
    refused({ values: { day: "sun" } }),
    <Field name="day" label="Day">
      <option value="sat">Saturday</option>
      <option value="sun">Sunday</option>
    </Field>,
  );
  expect(html).toContain('<option value="sun" selected="">');
});

test("of several answers those that were ticked are ticked again, and no other", () => {
  const choices = (
    <Choices kind="checkbox" name="days" legend="Days" choices={days} defaultValue="sat" />
  );
  expect(drawn(null, choices)).toMatch(/checked=""[^>]*value="sat"|value="sat"[^>]*checked=""/);
  const html = drawn(refused({ values: { days: ["sun"] } }), choices);
  expect(html.match(/checked=""/g)).toHaveLength(1);
  expect(html).toMatch(/<input[^>]*(?:checked=""[^>]*value="sun"|value="sun"[^>]*checked="")/);
});

test("a box that was emptied stays empty, though it was ticked at first", () => {
  const box = <Checkbox name="news" label="News" defaultChecked />;
  expect(drawn(null, box)).toContain("checked");
  expect(drawn(refused({}), box)).not.toContain("checked");
});

test("a fault describes its field, after the help, and the summary leads to it", () => {
  const html = drawn(
    refused({ faults: { mail: "The address lacks its last part." } }),
    <>
      <FaultSummary title="One thing before going on" />
      <Field name="mail" type="email" label="Address" help="For reminders only." />
    </>,
  );
  expect(html).toContain('href="#f-mail"');
  expect(html).toContain('id="f-mail"');
  expect(html).toContain('aria-describedby="f-mail-help f-mail-fault"');
  expect(html).toContain('aria-invalid="true"');
  expect(html).toMatch(/id="f-mail-fault".*The address lacks its last part\./);
  expect(html).toContain('for="f-mail"');
});

test("the fault of a question describes the question, and its link leads to the first answer", () => {
  const html = drawn(
    refused({ faults: { day: "One of the two, please." } }),
    <Choices kind="radio" name="day" legend="Day" choices={days} />,
  );
  expect(html).toMatch(/<fieldset[^>]*aria-describedby="f-day-fault"/);
  expect(html).toMatch(/<input id="f-day" [^>]*value="sat"/);
});

test("what is hidden opens where a form came back, but not for faults elsewhere", () => {
  const state = refused({ faults: { title: "-" }, values: { title: "", note: "", word: "Tea" } });
  const open = (holds?: readonly string[]) =>
    drawn(
      state,
      <More summary="More" holds={holds}>
        -
      </More>,
    ).includes('<details class="more" open');
  expect(open()).toBe(true);
  expect([open(["title"]), open(["note"]), open(["note", "word"])]).toEqual([true, false, true]);
});

test("without script the summary takes the focus by itself", () => {
  const html = drawn(
    refused({ said: "The last place has just gone." }),
    <FaultSummary title="-" />,
  );
  expect(html).toMatch(/role="alert"[^>]*autofocus=""/);
  expect(html).toContain("The last place has just gone.");
  expect(html).not.toContain("<ul>");
});

test("a fault of what is not on the page leads nowhere", () => {
  const state = refused({ faults: { occurrenceId: "This date is over." } });
  const html = drawn(state, <FaultSummary title="-" unseen={["occurrenceId"]} />);
  expect(html).toContain("This date is over.");
  expect(html).not.toContain("href");
});

test("a passphrase or a code is never written back, even if the answer holds it", () => {
  const state = refused({ values: { passphrase: "four quiet words", code: "493021" } });
  const html = drawn(
    state,
    <>
      <Field name="passphrase" type="password" label="Passphrase" defaultValue="four quiet words" />
      <Field name="code" label="Code" autoComplete="one-time-code" />
    </>,
  );
  expect(html).not.toContain("four quiet words");
  expect(html).not.toContain("493021");
});

test("a form is there before anything was sent: hidden values, fields, and no fault", () => {
  const html = renderToStaticMarkup(
    <Form action={async () => null} faultTitle="Not yet" hidden={{ workshopId: "w1" }}>
      <Field name="title" label="Title" dir="auto" required maxLength={80} />
    </Form>,
  );
  expect(html).toContain('<input type="hidden" name="workshopId" value="w1"/>');
  expect(html).toMatch(/<input [^>]*dir="auto"/);
  expect(html).not.toContain("Not yet");
  const [, label] = /for="([^"]+)"/.exec(html) ?? [];
  expect(html).toContain(`id="${label}"`);
});

test("what is shown once is shown only in answer to its form", () => {
  expect(drawn(null, <Revealed label="Link" />)).toBe("");
  expect(drawn(null, <Revealed label="Link" />, "https://h/join/x")).toContain("https://h/join/x");
});
