/**
 * Countries: «ISO 3166 alpha-2|alpha-3|short English name|latitude|longitude», the last two of the middle of the largest part.
 */
export const countryTable = `
AC|ASC|Ascension Island|-7.94|-14.36
AD|AND|Andorra|42.542|1.561
AE|ARE|United Arab Emirates|23.903|54.307
AF|AFG|Afghanistan|33.835|66.005
AG|ATG|Antigua and Barbuda|17.078|-61.79
AI|AIA|Anguilla|18.224|-63.066
AL|ALB|Albania|41.142|20.05
AM|ARM|Armenia|40.29|44.929
AO|AGO|Angola|-12.332|17.565
AQ|ATA|Antarctica|-79.442|-47.8
AR|ARG|Argentina|-35.18|-65.156
AS|ASM|American Samoa|-14.305|-170.718
AT|AUT|Austria|47.586|14.126
AU|AUS|Australia|-12.43|123.584
AW|ABW|Aruba|12.521|-69.983
AX|ALA|Åland Islands|60.232|19.944
AZ|AZE|Azerbaijan|40.344|47.664
BA|BIH|Bosnia and Herzegovina|44.174|17.769
BB|BRB|Barbados|13.181|-59.56
BD|BGD|Bangladesh|23.898|90.224
BE|BEL|Belgium|50.639|4.639
BF|BFA|Burkina Faso|12.27|-1.754
BG|BGR|Bulgaria|42.769|25.215
BH|BHR|Bahrain|26.042|50.542
BI|BDI|Burundi|-3.359|29.875
BJ|BEN|Benin|9.642|2.328
BL|BLM|Saint Barthélemy|17.899|-62.841
BM|BMU|Bermuda|32.313|-64.756
BN|BRN|Brunei|4.491|114.592
BO|BOL|Bolivia|-16.708|-64.685
BQ|BES|Caribbean Netherlands|12.18|-68.25
BR|BRA|Brazil|-10.84|-53.117
BS|BHS|Bahamas|24.701|-78.038
BT|BTN|Bhutan|27.411|90.402
BV|BVT|Bouvet Island|-54.433|3.4
BW|BWA|Botswana|-22.184|23.798
BY|BLR|Belarus|53.531|28.033
BZ|BLZ|Belize|17.195|-88.718
CA|CAN|Canada|57.934|-102.365
CC|CCK|Cocos Islands|-12.5|96.833
CD|COD|DR Congo|-2.877|23.644
CF|CAF|Central African Republic|6.568|20.468
CG|COG|Congo|-0.838|15.22
CH|CHE|Switzerland|46.798|8.208
CI|CIV|Côte d'Ivoire|7.629|-5.57
CK|COK|Cook Islands|-21.22|-159.787
CL|CHL|Chile|-35.747|-71.311
CM|CMR|Cameroon|5.691|12.739
CN|CHN|China|36.617|103.797
CO|COL|Colombia|3.914|-73.081
CR|CRI|Costa Rica|9.977|-84.192
CU|CUB|Cuba|21.614|-78.944
CV|CPV|Cape Verde|15.083|-23.637
CW|CUW|Curaçao|12.196|-68.972
CX|CXR|Christmas Island|-10.5|105.667
CY|CYP|Cyprus|34.917|33.006
CZ|CZE|Czechia|49.733|15.312
DE|DEU|Germany|51.088|10.372
DJ|DJI|Djibouti|11.749|42.561
DK|DNK|Denmark|56.241|9.356
DM|DMA|Dominica|15.439|-61.358
DO|DOM|Dominican Republic|18.894|-70.506
DZ|DZA|Algeria|28.159|2.617
EC|ECU|Ecuador|-1.446|-78.389
EE|EST|Estonia|58.686|25.832
EG|EGY|Egypt|26.496|29.862
EH|ESH|Western Sahara|24.23|-12.219
ER|ERI|Eritrea|15.359|38.838
ES|ESP|Spain|40.4|-3.563
ET|ETH|Ethiopia|8.623|39.601
FI|FIN|Finland|64.505|26.283
FJ|FJI|Fiji|-16.522|-29.175
FK|FLK|Falkland Islands|-51.745|-58.761
FM|FSM|Micronesia|6.886|158.232
FO|FRO|Faroe Islands|62.17|-6.885
FR|FRA|France|46.62|2.453
GA|GAB|Gabon|-0.587|11.788
GB|GBR|United Kingdom|53.938|-2.507
GD|GRD|Grenada|12.117|-61.682
GE|GEO|Georgia|42.169|43.508
GF|GUF|French Guiana|4.0|-53.0
GG|GGY|Guernsey|49.468|-2.573
GH|GHA|Ghana|7.953|-1.217
GI|GIB|Gibraltar|36.133|-5.35
GL|GRL|Greenland|74.718|-41.356
GM|GMB|Gambia|13.45|-15.396
GN|GIN|Guinea|10.436|-10.941
GP|GLP|Guadeloupe|16.25|-61.58
GQ|GNQ|Equatorial Guinea|1.565|10.471
GR|GRC|Greece|39.479|22.585
GS|SGS|South Georgia and South Sandwich Islands|-54.365|-36.688
GT|GTM|Guatemala|15.694|-90.365
GU|GUM|Guam|13.441|144.767
GW|GNB|Guinea-Bissau|12.064|-14.924
GY|GUY|Guyana|4.794|-58.982
HK|HKG|Hong Kong|22.439|114.14
HM|HMD|Heard and McDonald Islands|-53.087|73.52
HN|HND|Honduras|14.824|-86.616
HR|HRV|Croatia|45.16|16.424
HT|HTI|Haiti|18.928|-72.676
HU|HUN|Hungary|47.163|19.396
ID|IDN|Indonesia|-0.191|114.014
IE|IRL|Ireland|53.174|-8.135
IL|ISR|Israel|31.461|35.004
IM|IMN|Isle of Man|54.224|-4.538
IN|IND|India|22.909|79.585
IO|IOT|British Indian Ocean Territory|-7.331|72.445
IQ|IRQ|Iraq|33.04|43.744
IR|IRN|Iran|32.58|54.273
IS|ISL|Iceland|64.996|-18.574
IT|ITA|Italy|43.53|12.148
JE|JEY|Jersey|49.218|-2.127
JM|JAM|Jamaica|18.157|-77.315
JO|JOR|Jordan|31.246|36.771
JP|JPN|Japan|36.65|137.986
KE|KEN|Kenya|0.601|37.795
KG|KGZ|Kyrgyzstan|41.458|74.532
KH|KHM|Cambodia|12.721|104.908
KI|KIR|Kiribati|1.854|-157.374
KM|COM|Comoros|-11.654|43.339
KN|KNA|Saint Kitts and Nevis|17.327|-62.747
KP|PRK|North Korea|40.154|127.193
KR|KOR|South Korea|36.461|127.871
KW|KWT|Kuwait|29.317|47.562
KY|CYM|Cayman Islands|19.321|-81.286
KZ|KAZ|Kazakhstan|48.157|67.293
LA|LAO|Laos|18.502|103.738
LB|LBN|Lebanon|33.923|35.88
LC|LCA|Saint Lucia|13.895|-60.97
LI|LIE|Liechtenstein|47.137|9.536
LK|LKA|Sri Lanka|7.609|80.703
LR|LBR|Liberia|6.453|-9.322
LS|LSO|Lesotho|-29.58|28.227
LT|LTU|Lithuania|55.326|23.892
LU|LUX|Luxembourg|49.767|6.072
LV|LVA|Latvia|56.851|24.912
LY|LBY|Libya|27.031|18.008
MA|MAR|Morocco|29.837|-8.456
MC|MCO|Monaco|43.753|7.407
MD|MDA|Moldova|47.195|28.457
ME|MNE|Montenegro|42.789|19.239
MF|MAF|Saint Martin|18.089|-63.06
MG|MDG|Madagascar|-19.375|46.703
MH|MHL|Marshall Islands|7.106|171.188
MK|MKD|North Macedonia|41.595|21.682
ML|MLI|Mali|17.346|-3.543
MM|MMR|Myanmar|21.222|96.489
MN|MNG|Mongolia|46.827|103.053
MO|MAC|Macao|22.223|113.509
MP|MNP|Northern Mariana Islands|15.181|145.744
MQ|MTQ|Martinique|14.64|-61.02
MR|MRT|Mauritania|20.257|-10.347
MS|MSR|Montserrat|16.74|-62.186
MT|MLT|Malta|35.89|14.444
MU|MUS|Mauritius|-20.278|57.571
MV|MDV|Maldives|4.197|73.503
MW|MWI|Malawi|-13.22|34.288
MX|MEX|Mexico|23.941|-102.505
MY|MYS|Malaysia|3.615|114.724
MZ|MOZ|Mozambique|-17.272|35.534
NA|NAM|Namibia|-22.13|17.21
NC|NCL|New Caledonia|-21.325|165.487
NE|NER|Niger|17.419|9.386
NF|NFK|Norfolk Island|-29.052|167.95
NG|NGA|Nigeria|9.595|8.09
NI|NIC|Nicaragua|12.847|-85.031
NL|NLD|Netherlands|52.282|5.642
NO|NOR|Norway|64.238|13.909
NP|NPL|Nepal|28.249|83.916
NR|NRU|Nauru|-0.519|166.933
NU|NIU|Niue|-19.049|-169.87
NZ|NZL|New Zealand|-43.974|170.528
OM|OMN|Oman|20.576|56.085
PA|PAN|Panama|8.524|-80.112
PE|PER|Peru|-9.153|-74.383
PF|PYF|French Polynesia|-17.664|-149.42
PG|PNG|Papua New Guinea|-6.606|144.245
PH|PHL|Philippines|15.957|121.416
PK|PAK|Pakistan|29.95|69.34
PL|POL|Poland|52.128|19.39
PM|SPM|Saint Pierre and Miquelon|46.945|-56.327
PN|PCN|Pitcairn Islands|-24.365|-128.317
PR|PRI|Puerto Rico|18.23|-66.482
PS|PSE|Palestine|31.948|35.248
PT|PRT|Portugal|39.677|-7.978
PW|PLW|Palau|7.514|134.581
PY|PRY|Paraguay|-23.228|-58.4
QA|QAT|Qatar|25.306|51.185
RE|REU|Réunion|-21.12|55.53
RO|ROU|Romania|45.853|24.973
RS|SRB|Serbia|44.222|20.789
RU|RUS|Russia|56.382|193.216
RW|RWA|Rwanda|-1.99|29.92
SA|SAU|Saudi Arabia|24.125|44.539
SB|SLB|Solomon Islands|-9.625|160.168
SC|SYC|Seychelles|-4.66|55.476
SD|SDN|Sudan|15.99|29.94
SE|SWE|Sweden|62.825|16.735
SG|SGP|Singapore|1.359|103.817
SH|SHN|Saint Helena|-15.959|-5.717
SI|SVN|Slovenia|46.116|14.805
SJ|SJM|Svalbard and Jan Mayen|78.0|20.0
SK|SVK|Slovakia|48.705|19.479
SL|SLE|Sierra Leone|8.572|-11.785
SM|SMR|San Marino|43.942|12.459
SN|SEN|Senegal|14.366|-14.473
SO|SOM|Somalia|4.751|45.707
SR|SUR|Suriname|4.131|-55.912
SS|SSD|South Sudan|7.309|30.248
ST|STP|São Tomé and Príncipe|0.238|6.606
SV|SLV|El Salvador|13.739|-88.872
SX|SXM|Sint Maarten|18.051|-63.057
SY|SYR|Syria|35.025|38.508
SZ|SWZ|Eswatini|-26.559|31.482
TA|TAA|Tristan da Cunha|-37.1|-12.28
TC|TCA|Turks and Caicos Islands|21.811|-71.74
TD|TCD|Chad|15.333|18.645
TF|ATF|French Southern Territories|-49.304|69.496
TG|TGO|Togo|8.525|0.963
TH|THA|Thailand|15.135|101.007
TJ|TJK|Tajikistan|38.529|71.014
TK|TKL|Tokelau|-9.0|-172.0
TL|TLS|Timor-Leste|-8.81|125.923
TM|TKM|Turkmenistan|39.116|59.373
TN|TUN|Tunisia|34.12|9.548
TO|TON|Tonga|-21.167|-175.217
TR|TUR|Türkiye|38.991|35.422
TT|TTO|Trinidad and Tobago|10.421|-61.293
TV|TUV|Tuvalu|-8.0|178.0
TW|TWN|Taiwan|23.751|120.962
TZ|TZA|Tanzania|-6.277|34.798
UA|UKR|Ukraine|49.16|31.253
UG|UGA|Uganda|1.275|32.369
UM|UMI|US Outlying Islands||
US|USA|United States|39.526|-99.144
UY|URY|Uruguay|-32.8|-56.018
UZ|UZB|Uzbekistan|41.757|63.133
VA|VAT|Vatican City|41.902|12.434
VC|VCT|Saint Vincent and Grenadines|13.254|-61.195
VE|VEN|Venezuela|7.119|-66.187
VG|VGB|British Virgin Islands|18.423|-64.622
VI|VIR|US Virgin Islands|17.741|-64.772
VN|VNM|Vietnam|16.651|106.301
VU|VUT|Vanuatu|-15.226|166.849
WF|WLF|Wallis and Futuna|-14.286|-178.13
WS|WSM|Samoa|-13.631|-172.437
XK|XKX|Kosovo|42.6|20.9
YE|YEM|Yemen|15.936|47.541
YT|MYT|Mayotte|-12.83|45.17
ZA|ZAF|South Africa|-29.01|25.157
ZM|ZMB|Zambia|-13.458|27.775
ZW|ZWE|Zimbabwe|-19.004|29.851
`
