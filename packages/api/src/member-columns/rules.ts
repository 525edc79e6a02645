import type { Cells } from "../member-csv/rules";
import { type Field, fields, type Mapping } from "./schema";

/** How columns are headed in our languages, beside what they say of each other: no punctuation. */
const headings: Readonly<Record<Field, string>> = {
  name: `community name|name|full name|display name|nickname|member|الاسم|الاسم بيننا|اسم|nome|nome completo|nome nella comunità|nominativo|
    nom|nom affiché|prénom et nom|prénom|vollständiger name|rufname|anzeigename|imię|nazwa|imię i nazwisko|ad|isim|ad soyad|topluluktaki ad|
    имя|имя и фамилия|фио|名前|お名前|氏名|コミュニティ名|姓名|名字|昵称|nombre|nombre completo|nombre en la comunidad|
    nombre de uso|nome duso|nome de uso|imię na co dzień|kullanılan ad|имя для общения|呼び名|常用名`,
  pronouns: `pronouns|pronoun|الضمائر|الضمير|ضمائر|pronomi|pronome|pronoms|pronom|pronomen|zaimki|zaimek|zamirler|zamir|pronomes|
    местоимения|местоимение|代名詞|人称代名詞|代词|人称代词|pronombres|pronombre`,
  mail: `email|mail|email address|mail address|البريد|البريد الإلكتروني|بريد إلكتروني|الإيميل|عنوان البريد|posta elettronica|indirizzo email|
    courriel|adresse email|adresse mail|adresse électronique|mél|mailadresse|emailadresse|poczta|adres email|adres mailowy|eposta|
    eposta adresi|endereço de email|correio eletrônico|почта|эл почта|электронная почта|адрес почты|имейл|メール|メールアドレス|
    电子邮件|邮箱|邮件|电邮|correo|correo electrónico|dirección de correo`,
  phone: `phone|telephone|phone number|mobile|cell|tel|الهاتف|هاتف|رقم الهاتف|الجوال|الموبايل|telefono|cellulare|numero di telefono|téléphone|
    portable|numéro de téléphone|telefon|telefonnummer|handy|mobil|mobilnummer|numer telefonu|komórka|telefon numarası|cep telefonu|telefone|
    celular|telemóvel|телефон|номер телефона|мобильный|電話|電話番号|携帯電話|电话|手机|电话号码|teléfono|móvil|número de teléfono`,
  language: `language|locale|preferred language|lang|اللغة|لغة|lingua|langue|sprache|język|dil|idioma|língua|язык|言語|使用言語|语言|lengua`,
  joined: `joined|joined on|member since|join date|date joined|since|entry date|تاريخ الانضمام|انضم في|عضو منذ|العضوية منذ|منذ|iscrizione|
    data di iscrizione|data iscrizione|membro dal|dal|adhésion|date dadhésion|inscrit le|membre depuis|depuis|eintritt|eintrittsdatum|beigetreten|
    mitglied seit|seit|dołączenie|data dołączenia|data przystąpienia|od|członkostwo od|katılım|katılım tarihi|üyelik tarihi|üyelik başlangıcı|
    ingresso|data de ingresso|data de adesão|membro desde|desde|дата вступления|вступление|с нами с|入会日|加入日|参加日|加入日期|入会日期|
    ingreso|fecha de ingreso|fecha de alta|alta|miembro desde|
    data di adesione|beitritt|katıldığı gün|начало|開始日|加入`,
  status: `status|state|membership status|الحالة|حالة العضوية|stato|statut|état|mitgliedsstatus|stan|status członkostwa|durum|üyelik durumu|
    situação|estado|статус|состояние|状態|ステータス|状态|会员状态`,
  kind: `kind|type|membership|membership type|membership kind|نوع العضوية|النوع|tipo|tipo di iscrizione|type dadhésion|art|mitgliedsart|
    mitgliedschaft|rodzaj|rodzaj członkostwa|tür|üyelik türü|tipo de filiação|вид членства|тип|членство|会員種別|種類|会员类型|类型|
    tipo de membresía|вид`,
  skills: `skills|skill|abilities|المهارات|مهارات|competenze|capacità|compétences|savoirfaire|fähigkeiten|kenntnisse|umiejętności|beceriler|
    yetenekler|habilidades|competências|навыки|умения|スキル|できること|技能|特长|competencias`,
  area: `area|part of town|neighbourhood|neighborhood|district|quarter|المنطقة|الحي|الحيّ|zona|quartiere|quartier|secteur|arrondissement|gegend|
    stadtteil|viertel|bezirk|dzielnica|okolica|semt|bölge|mahalle|bairro|região|район|地域|地区|エリア|区域|片区|barrio`,
  note: `notes|note|remarks|remark|comment|comments|ملاحظات|ملاحظة|annotazioni|osservazioni|remarques|remarque|commentaire|commentaires|
    notizen|notiz|anmerkungen|bemerkung|bemerkungen|uwagi|notatki|notlar|açıklama|observações|anotações|заметки|примечание|примечания|
    комментарий|メモ|備考|备注|说明|notas|observaciones|comentarios`,
};

/** What a heading comes to: folded, without what stands between its words. */
function headingOf(text: string, fold: (text: string) => string) {
  return fold(text).replaceAll(/[^\p{L}\p{M}\p{N}]/gu, "");
}

/**
 * Which column says what, by its heading in any of our languages; addresses also by what they look
 * like. Every field has one column at most.
 */
export function guessColumns(
  header: Cells,
  sample: readonly Cells[],
  fold: (text: string) => string,
): Mapping {
  const heads = header.map((head) => headingOf(head, fold));
  const taken = new Set<number>();
  const found = fields.map((field): [Field, number | null] => {
    const words = headings[field].split("|").map((word) => headingOf(word, fold));
    const index = words.map((word) => heads.indexOf(word)).find((at) => at >= 0 && !taken.has(at));
    if (index !== undefined) taken.add(index);
    return [field, index ?? null];
  });
  const guess = Object.fromEntries(found) as Record<Field, number | null>;
  const mail = guess.mail ?? addressColumn(header, sample, taken);
  return { ...guess, mail, dates: null };
}

function addressColumn(header: Cells, sample: readonly Cells[], taken: ReadonlySet<number>) {
  const looks = (at: number) => sample.filter((cells) => cells[at]?.includes("@")).length;
  const column = header.findIndex((_, at) => !taken.has(at) && looks(at) * 2 > sample.length);
  return column === -1 ? null : column;
}
