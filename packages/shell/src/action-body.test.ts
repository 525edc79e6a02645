import { expect, test } from "vitest";
import { isActionBody } from "./action-body";

function sent(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

const state = JSON.stringify([
  { ok: false, said: "$$5", faults: {}, values: { name: "Nour", tags: ["a"] } },
]);
const reference = '{"id":"7f44","bound":"$@1"}';

test.for<Record<string, string>>([
  {},
  { name: "{", "1st": "[" },
  { $ACTION_REF_1: "", "$ACTION_1:0": reference, "$ACTION_1:1": "[null]", $ACTION_KEY: "k1" },
  { $ACTION_REF_1: "", "$ACTION_1:0": reference, "$ACTION_1:1": state, name: "$x" },
  { "$ACTION_1:0": '{"id":"7f44","bound":null}' },
  { "0": '["$undefined","$K1"]', "1_name": "Nour", "1_what": "$Q1" },
])("our forms send %j", (fields) => {
  expect(isActionBody(sent(fields), false)).toBe(true);
});

test.for<Record<string, string>>([
  { "0": "garbage" },
  { "0": "{}" },
  { "0": '[null,"$Q9"]' },
  { "0": '[{"a":["$F1"]}]' },
  { "0": '["$@1"]' },
  { "$ACTION_1:0": "" },
  { "$ACTION_1:0": "null" },
  { "$ACTION_1:0": '{"id":5}' },
  { "$ACTION_1:0": reference },
  { "$ACTION_1:0": '{"id":"7f44","bound":"$@9"}', "$ACTION_1:1": "[null]" },
  { "$ACTION_1:0": reference, "$ACTION_1:1": '"$Q1"' },
  { "$ACTION_1:0": reference, "$ACTION_1:1": '["$F1"]' },
])("none of ours sends %j", (fields) => {
  expect(isActionBody(sent(fields), false)).toBe(false);
});

test("a call without arguments is none of ours", () => {
  expect(isActionBody(sent({ name: "Nour" }), true)).toBe(false);
  expect(isActionBody(sent({ "0": '[null,"$K1"]', "1_name": "Nour" }), true)).toBe(true);
});
