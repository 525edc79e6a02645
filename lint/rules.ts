export type Source = { readonly path: string; readonly text: string };

type Rule = (sources: readonly Source[]) => Generator<string>;

const own = /^(apps|packages|tests|bench)\/.*\.(ts|tsx)$/;
const linesOf = ({ text }: Source) => text.split("\n").length - 1;
const isTest = (path: string) => /\.test\.tsx?$/.test(path);

/** Small files: the median under 60 lines, none over 250. Migrations are as long as they are. */
function* sizes(sources: readonly Source[]) {
  const counted = sources.filter(({ path }) => !path.includes("/migrations/"));
  const sorted = counted.map(linesOf).toSorted((one, other) => one - other);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  if (median >= 60) yield `The median file has ${median} lines; it should have fewer than 60.`;
  for (const source of counted) {
    if (linesOf(source) > 250) yield `${source.path} has ${linesOf(source)} lines.`;
  }
}

/** No folder or file that says nothing about what it holds. */
function* names(sources: readonly Source[]) {
  const empty = /(^|\/)(utils?|lib|helpers?|common|types|config-[^/]*)(\/|\.tsx?$)/;
  for (const { path } of sources) {
    if (/(^|\/)index\.tsx?$/.test(path)) yield `${path}: name the file after what it holds.`;
    if (empty.test(path)) yield `${path}: a name that says what it holds.`;
  }
}

/** Nothing left for later, no check switched off without its reason. */
function* excuses(sources: readonly Source[]) {
  for (const { path, text } of sources) {
    if (path.startsWith("lint/")) continue;
    if (/\b(TODO|FIXME|XXX)\b/.test(text)) yield `${path} leaves something for later.`;
    if (/@ts-(ignore|nocheck)|eslint-disable/.test(text)) yield `${path} switches a check off.`;
    for (const [, reason = ""] of text.matchAll(/biome-ignore [^:\n]*:?(.*)/g)) {
      if (reason.trim() === "") yield `${path} switches a rule off without a reason.`;
    }
  }
}

/** What packages offer is explained where it is defined. */
function* docstrings(sources: readonly Source[]) {
  for (const { path, text } of sources) {
    if (!/^packages\/[^/]+\/src\//.test(path) || !own.test(path) || isTest(path)) continue;
    const lines = text.split("\n");
    for (const [index, line] of lines.entries()) {
      const name = /^export (?:async )?function\*? (\w+)/.exec(line)?.[1];
      if (name && lines[index - 1]?.trim().endsWith("*/") === false) {
        yield `${path}: ${name} has no docstring.`;
      }
    }
  }
}

/** No words in components: what people read comes from the messages. */
function* texts(sources: readonly Source[]) {
  const component = /^(apps\/(web|admin)|packages\/(ui|shell))\/src\/.*\.tsx$/;
  const between = />[^<>{}=;()]*\p{L}{2,}[^<>{}=;()]*<\//u;
  const said = /\b(aria-label|alt|placeholder|title|label)="[^"]*\p{L}{2,}[^"]*"/u;
  const alone = /^\s+\p{L}[^<>{}=;()`]*$/u;
  for (const { path, text } of sources) {
    if (!component.test(path) || isTest(path)) continue;
    const lines = text.split("\n");
    for (const [index, line] of lines.entries()) {
      const before = lines[index - 1]?.trim() ?? "";
      const inside =
        /[^=]>$/.test(before) && alone.test(line) && /^\s*<\//.test(lines[index + 1] ?? "");
      if (between.test(line) || said.test(line) || inside) {
        yield `${path}:${index + 1} has words of its own.`;
      }
    }
  }
}

/** Every rule of style that a program can check. */
export const rules = { sizes, names, excuses, docstrings, texts } satisfies Record<string, Rule>;
