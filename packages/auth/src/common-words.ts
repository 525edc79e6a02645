/** Words that add nothing to a passphrase, wherever they stand in it. */
export const commonWords: readonly string[] = `
password passwort passphrase passcode motdepasse contraseña contrasena senha haslo hasło parola şifre
sifre пароль kennwort 密码 密碼 パスワード كلمةالسر كلمةالمرور welcome willkommen bienvenue bienvenido
benvenuto iloveyou letmein admin administrator secret geheim master login signin account commonhouse
monkey dragon sunshine princess football baseball superman batman pokemon starwars shadow michael
jesus christ habibi inshallah bismillah rainbow pride unicorn freedom forever hello hallo bonjour
changeme default test user guest qwerty azerty qwertz
`
  .trim()
  .split(/\s+/);

/** Neighbours, on keyboards and in alphabets; read in both directions. */
export const rows: readonly string[] = `
1234567890 01234567890 !@#$%^&*()_+ !"§$%&/()=? abcdefghijklmnopqrstuvwxyz
qwertyuiop[] asdfghjkl;' zxcvbnm,./ qwertzuiopü asdfghjklöä yxcvbnm,.- azertyuiop qsdfghjklm wxcvbn
qaz wsx edc rfv tgb yhn ujm 1qaz 2wsx 3edc 4rfv 5tgb 6yhn 7ujm 8ik 9ol 147 258 369
абвгдеёжзийклмнопрстуфхцчшщъыьэюя абвгдежзийклмнопрстуфхцчшщъыьэюя йцукенгшщзхъ фывапролджэ ячсмитьбю
ابتثجحخدذرزسشصضطظعغفقكلمنهوي ابجدهوزحطيكلمنسعفصقرشتثخذضظغ ضصثقفغعهخحجد شسيبلاتنمكط ئءؤرلاىةوزظ
あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをん
アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン
一二三四五六七八九十 ١٢٣٤٥٦٧٨٩٠ ۱۲۳۴۵۶۷۸۹۰
`
  .trim()
  .split(/\s+/);
