/**
 * What is tried first: sayings, songs, prayers, opening lines and rows of keys that anyone of a
 * language would think of. Case, blanks, signs and accents make no difference.
 */
export const commonPhrases: readonly string[] = `
correct horse battery staple
the quick brown fox jumps over the lazy dog
pack my box with five dozen liquor jugs
to be or not to be that is the question
may the force be with you
i am your father
live long and prosper
open sesame open sesame
let me in let me in
this is my password
this is my passphrase
my voice is my passport
i forgot my password
my password is password
please let me in
i do not remember
change this password
change me please
trust no one but me
never gonna give you up
all you need is love
let it be let it be
twinkle twinkle little star
happy birthday to you
mary had a little lamb
row row row your boat
somewhere over the rainbow
over the rainbow
we are the champions
dont stop believing
is this the real life
hello darkness my old friend
i will survive
i want to break free
born this way
love is love is love
love wins always
be yourself always
once upon a time
happily ever after
in the beginning god created
the lord is my shepherd
our father who art in heaven
god is our refuge
jesus loves me this i know
john three sixteen
i have a dream
one small step for man
knowledge is power
carpe diem carpe diem
veni vidi vici
cogito ergo sum
lorem ipsum dolor sit amet
hakuna matata
winter is coming
you shall not pass
elementary my dear watson
call me ishmael
it was the best of times
houston we have a problem
i love my family
i love my mother
i love my husband
i love my wife
i love my cat
i love my dog
i love you so much
i love you forever
i miss you so much
good morning everyone
nothing is impossible
where there is a will there is a way
practice makes perfect
home sweet home
better late than never
an apple a day keeps the doctor away
one two three four five
abracadabra abracadabra
supercalifragilisticexpialidocious
antidisestablishmentarianism
alle meine entchen
ich liebe dich über alles
das ist mein passwort
mein passwort ist geheim
sein oder nicht sein
der frühe vogel fängt den wurm
franz jagt im komplett verwahrlosten taxi quer durch bayern
übung macht den meister
vater unser im himmel
einigkeit und recht und freiheit
morgenstund hat gold im mund
ende gut alles gut
je pense donc je suis
je t aime pour toujours
mon mot de passe
ceci est mon mot de passe
être ou ne pas être
liberté égalité fraternité
portez ce vieux whisky au juge blond qui fume
notre père qui es aux cieux
frère jacques frère jacques
il était une fois
allons enfants de la patrie
petit à petit l oiseau fait son nid
la vie est belle
questa è la mia password
nel mezzo del cammin di nostra vita
essere o non essere
padre nostro che sei nei cieli
fratelli d italia
la vita è bella
volare oh oh cantare
chi va piano va sano e va lontano
ti amo per sempre
c era una volta
esta es mi contraseña
mi contraseña es segura
ser o no ser esa es la cuestión
en un lugar de la mancha
padre nuestro que estás en el cielo
feliz cumpleaños
te quiero mucho
te amo para siempre
cumpleaños feliz te deseamos a ti
más vale tarde que nunca
el que madruga dios lo ayuda
la vida es bella
viva la vida loca
esta é minha senha
minha senha é segura
ser ou não ser eis a questão
pai nosso que estais no céu
eu te amo para sempre
parabéns pra você
ouviram do ipiranga as margens plácidas
água mole em pedra dura
deus é fiel
devagar se vai ao longe
to jest moje hasło
być albo nie być
ojcze nasz któryś jest w niebie
kocham cię na zawsze
sto lat sto lat niech żyje żyje nam
litwo ojczyzno moja
jeszcze polska nie zginęła
wlazł kotek na płotek
lepiej późno niż wcale
bu benim şifrem
olmak ya da olmamak
seni çok seviyorum
seni seviyorum aşkım
doğum günün kutlu olsun
korkma sönmez bu şafaklarda yüzen al sancak
ne mutlu türküm diyene
damlaya damlaya göl olur
pijamalı hasta yağız şoföre çabucak güvendi
это мой пароль
мой пароль пароль
быть или не быть
я тебя люблю
я люблю тебя больше жизни
отче наш иже еси на небесех
с днем рождения
мой дядя самых честных правил
я помню чудное мгновенье
в лесу родилась ёлочка
съешь ещё этих мягких французских булок
тише едешь дальше будешь
утро вечера мудренее
россия священная наша держава
بسم الله الرحمن الرحيم
الحمد لله رب العالمين
لا إله إلا الله محمد رسول الله
لا حول ولا قوة إلا بالله
إن شاء الله
ما شاء الله تبارك الله
السلام عليكم ورحمة الله وبركاته
سبحان الله وبحمده سبحان الله العظيم
حسبي الله ونعم الوكيل
توكلت على الله
أبانا الذي في السماوات
هذه كلمة السر
كلمة المرور الخاصة بي
افتح يا سمسم
أنا بحبك يا حبيبي
بحبك يا لبنان
كان يا ما كان في قديم الزمان
على قدر أهل العزم تأتي العزائم
الخيل والليل والبيداء تعرفني
قفا نبك من ذكرى حبيب ومنزل
من جد وجد ومن زرع حصد
いろはにほへとちりぬるをわかよたれそつねならむ
これはわたしのぱすわーどです
吾輩は猫である名前はまだ無い
古池や蛙飛びこむ水の音
春はあけぼのやうやう白くなりゆく山ぎは
祇園精舎の鐘の声諸行無常の響きあり
ありがとうございます
おめでとうございます
開けゴマ開けゴマ
床前明月光疑是地上霜
举头望明月低头思故乡
春眠不觉晓处处闻啼鸟
白日依山尽黄河入海流
天生我材必有用千金散尽还复来
起来不愿做奴隶的人们
这是我的密码
我的密码是密码
我爱你一生一世
芝麻开门芝麻开门
道可道非常道名可名非常名
学而时习之不亦说乎有朋自远方来
1qaz2wsx3edc4rfv5tgb6yhn7ujm
qazwsxedcrfvtgbyhnujm
q1w2e3r4t5y6u7i8o9p0
1q2w3e4r5t6y7u8i9o0p
a1b2c3d4e5f6g7h8i9j0
314159265358979323846264338327950288
271828182845904523536
11235813213455891442333776
`
  .trim()
  .split("\n");
