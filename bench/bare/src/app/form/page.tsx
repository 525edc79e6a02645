import { redirect } from "next/navigation";
import { take } from "../../take";

async function send(form: FormData) {
  "use server";
  const state = await take(form.get("occurrenceId"), form.get("personId"));
  redirect(`/form?done=${state}`);
}

/** The same as a plain form, which is the framework's own way to write. */
export default function Page() {
  return (
    <form action={send}>
      <input name="occurrenceId" />
      <input name="personId" />
      <button type="submit">Take</button>
    </form>
  );
}
