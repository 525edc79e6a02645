import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { writeSheet } from "../member-csv/rules";
import { readMembers } from "./rules";
import { house, membersOf, read } from "./testing";

const file = readFileSync(new URL("../../../../tests/data/members-2000.csv", import.meta.url));

describe("the list of a centre", () => {
  const { facts, lines } = membersOf(file);
  const at = (record: number) => lines[record - 1];

  test("has two thousand records, and these are faulty, each for its reason", () => {
    expect(facts).toMatchObject({ total: 2000, faulty: 12, encoding: "UTF-8", delimiter: "," });
    const faulty = lines.filter(({ problems }) => problems.length > 0);
    expect(faulty.map(({ record, problems }) => [record, ...problems.map(saidOf)])).toEqual([
      [17, "mail missing"],
      [42, "mail notAddress"],
      [99, "mail twice"],
      [150, "joined noSuchDay"],
      [151, "joined future"],
      [300, "name unsafe"],
      [301, "name unsafe"],
      [302, "name missing"],
      [400, "language unknown"],
      [401, "status unknown"],
      [501, "name tooLong"],
      [1234, "line tooManyColumns"],
    ]);
  });

  test("counts the lines of the file too, after a note of two lines", () => {
    expect([at(17)?.line, at(500)?.line, at(501)?.line, at(1234)?.line]).toEqual([
      18, 501, 503, 1236,
    ]);
    expect(at(500)?.row.note).toBe('first line\nsecond, "quoted" line');
  });

  test("keeps formulas as texts and composes what came in parts", () => {
    expect(at(200)?.row.name).toBe('=HYPERLINK("http://evil.example","x")');
    expect(at(201)?.row.note).toBe("@SUM(1+1)*cmd|' /C calc'!A0");
    expect(at(777)?.row.name).toBe("Zoé décomposé".normalize("NFC"));
    expect(at(777)?.cells[0]).not.toBe(at(777)?.row.name);
  });

  test("reads every column", () => {
    expect(at(1)?.row).toEqual({
      name: "Maxime Dubois",
      pronouns: "they/them",
      mail: "person0001@example.org",
      phone: "+44 7700 900379",
      locale: "fr",
      joined: "2023-03-27",
      status: "ACTIVE",
      kind: "FULL",
      skills: ["legal", "driving"],
      area: "South",
      note: null,
    });
    const states = Map.groupBy(lines, ({ row }) => row.status);
    expect(states.get("APPLIED")?.length).toBe(148);
  });
});

test("all that is wrong with a line is said at once", () => {
  const [line] = read(
    "name,mail,joined,language,status,kind",
    ",nobody,31.2.2020,klingon,Aktiv,honorary,more",
  ).lines;
  expect(line?.problems.map(saidOf)).toEqual([
    "line tooManyColumns",
    "mail notAddress",
    "name missing",
    "joined noSuchDay",
    "language unknown",
    "status unknown",
    "kind unknown",
  ]);
});

test("blank lines and empty cells at the end are no fault, too few columns are", () => {
  const { lines, facts } = read("name,mail,note", "", "Ada,a@example.org,,,", ",,", "Bo,b@x.org");
  expect(facts).toMatchObject({ total: 2, faulty: 1 });
  expect(lines.map(({ line, record }) => [line, record])).toEqual([
    [3, 1],
    [5, 2],
  ]);
  expect(lines[1]?.problems.map(saidOf)).toEqual(["line tooFewColumns"]);
});

test("an address is the same however it is written, and stands for the first", () => {
  const { lines } = read(
    "name,mail",
    "Ada,ada@example.org",
    "Bo, ADA@Example.org ",
    "Cy,Ada@example.org",
  );
  expect(lines.map(({ problems }) => problems.map(saidOf))).toEqual([
    [],
    ["mail twice"],
    ["mail twice"],
  ]);
});

test.for([
  [
    "Arabic",
    "الاسم بيننا;الضمائر;البريد الإلكتروني;الهاتف;اللغة;تاريخ الانضمام;الحالة;المهارات;الحي;ملاحظات",
  ],
  [
    "Italian",
    "Nome;Pronomi;E-mail;Telefono;Lingua;Data di iscrizione;Stato;Competenze;Quartiere;Note",
  ],
  [
    "French",
    "Nom affiché;Pronoms;Adresse e-mail;Téléphone;Langue;Date d’adhésion;Statut;Compétences;Quartier;Remarques",
  ],
  [
    "German",
    "Name;Pronomen;E-Mail;Telefon;Sprache;Mitglied seit;Status;Fähigkeiten;Stadtteil;Notizen",
  ],
  [
    "Polish",
    "Imię i nazwisko;Zaimki;E-mail;Telefon;Język;Data dołączenia;Status;Umiejętności;Dzielnica;Uwagi",
  ],
  ["Turkish", "AD SOYAD;Zamirler;E-posta;Telefon;DİL;Katılım tarihi;Durum;Beceriler;Semt;Notlar"],
  [
    "Portuguese",
    "Nome;Pronomes;E-mail;Telefone;Idioma;Data de ingresso;Situação;Habilidades;Bairro;Observações",
  ],
  ["Russian", "Имя;Местоимения;Эл. почта;Телефон;Язык;Дата вступления;Статус;Навыки;Район;Заметки"],
  ["Japanese", "名前;代名詞;メールアドレス;電話番号;言語;入会日;状態;スキル;地域;備考"],
  ["Chinese", "姓名;代词;电子邮件;电话;语言;加入日期;状态;技能;区域;备注"],
  [
    "Spanish",
    "Nombre;Pronombres;Correo electrónico;Teléfono;Idioma;Fecha de alta;Estado;Habilidades;Barrio;Notas",
  ],
  [
    "English",
    "community_name;PRONOUNS;e-mail address;Mobile;Preferred language;Member since;Status;Skills;Part of town;Remarks",
  ],
] as const)("columns headed in %s are found", ([, header]) => {
  const { kind, dates, ...columns } = read(header, "x").facts.mapping;
  expect(Object.values(columns)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect([kind, dates]).toEqual([null, null]);
});

test("addresses are found under any heading, and columns can be corrected", () => {
  const source = ["Who,Where", "Ada,ada@example.org", "Bo,bo@example.org"];
  const { facts, lines } = read(...source);
  expect(facts.mapping).toMatchObject({ name: null, mail: 1 });
  expect(facts.leftOut).toEqual(["Who"]);
  expect(lines.every(({ problems }) => problems.length > 0)).toBe(true);
  const bytes = Buffer.from(source.join("\n"));
  const corrected = readMembers(bytes, { ...facts.mapping, name: 0 }, house);
  expect(corrected).toMatchObject({ facts: { faulty: 0, leftOut: [] } });
});

test("languages are known by code, region and name", () => {
  const words = [
    "ar",
    "ar-LB",
    "pt_BR",
    "Deutsch",
    "العربية",
    "Français",
    "arabisch",
    "日本語",
    "",
  ];
  const { lines } = read("name;mail;language", ...words.map((word, n) => `A;a${n}@x.org;${word}`));
  expect(lines.map(({ row }) => row.locale)).toEqual([
    "ar",
    "ar",
    "pt",
    "de",
    "ar",
    "fr",
    "ar",
    "ja",
    null,
  ]);
});

test.for([
  ["UTF-8", Buffer.from("name;mail\nZoé;z@x.org")],
  ["UTF-8", Buffer.from("\uFEFFname;mail\nZoé;z@x.org")],
  ["UTF-16", Buffer.from("\uFEFFname;mail\nZoé;z@x.org", "utf16le")],
  ["UTF-16", Buffer.from("name;mail\nZoé;z@x.org", "utf16le")],
  ["UTF-16", Buffer.from("\uFEFFname;mail\nZoé;z@x.org", "utf16le").swap16()],
  ["Windows-1252", Buffer.from("name;mail\nZoé;z@x.org", "latin1")],
] as const)("%s is recognised", ([encoding, bytes]) => {
  expect(membersOf(bytes)).toMatchObject({
    facts: { encoding },
    lines: [{ row: { name: "Zoé" } }],
  });
});

test("one damaged letter makes no other alphabet of a file, but a fault of its line", () => {
  const bytes = Buffer.from("name;mail\nنور حدّاد منصور;n@x.org\nZo_ بركات;z@x.org");
  bytes[bytes.indexOf("_")] = 0xe9;
  const { facts, lines } = membersOf(bytes);
  expect([facts.encoding, lines.map(({ problems }) => problems.map(saidOf))]).toEqual([
    "UTF-8",
    [[], ["name unsafe"]],
  ]);
});

test.for([",", ";", "\t"])("a table cut by %j is read, with any line ends", (delimiter) => {
  for (const end of ["\n", "\r\n", "\r"]) {
    const rows = ["name,mail,skills", 'Ada,a@x.org,"bread; tea"', "Bo,b@x.org,", ""];
    const { facts, lines } = membersOf(Buffer.from(rows.join(end).replaceAll(",", delimiter)));
    expect(facts).toMatchObject({ delimiter, total: 2, faulty: 0 });
    expect(lines[0]?.row.skills).toEqual(["bread", "tea"]);
  }
});

test("what is written for a spreadsheet calculates nothing there, and reads as it was", () => {
  const cells = ["=1+1", "+44 7700", "-x", "@SUM(A1)", "'=x", 'plain, "quoted"', "two\nlines"];
  const text = writeSheet([["a", "b", "c", "d", "e", "f", "g"], cells]);
  expect(text.startsWith("\uFEFF")).toBe(true);
  expect(text).not.toMatch(/"[=+\-@]/);
  expect(membersOf(Buffer.from(text)).lines[0]?.cells).toEqual(cells);
});

function saidOf({ field, code }: { field: string | null; code: string }) {
  return `${field ?? "line"} ${code}`;
}
