type Asked = Readonly<Record<string, string | boolean | null | undefined>>;

/** What somebody gets who asks for nothing. */
const usual: Asked = { sort: "name" };

/** A list's questions as the parameters of its address: what is usual is left out. */
export function listParams(asked: Asked): URLSearchParams {
  const said = Object.entries(asked).flatMap(([name, value]) => {
    if (!value || value === usual[name]) return [];
    return [[name, value === true ? "on" : value]];
  });
  return new URLSearchParams(said);
}

/** The address of the list that answers these questions. */
export function listAddress(asked: Asked): string {
  const params = listParams(asked).toString();
  return params === "" ? "/members" : `/members?${params}`;
}
