/**
 * E.164 prefixes except +1 (facts/nanp), one per line, in two forms:
 * «prefix MAIN OTHER…»  country, then the further countries that share the code
 * «prefix = note»       a code that belongs to no country
 */
export const e164Table = `
20 EG
211 SS
212 MA EH
213 DZ
216 TN
218 LY
220 GM
221 SN
222 MR
223 ML
224 GN
225 CI
226 BF
227 NE
228 TG
229 BJ
230 MU
231 LR
232 SL
233 GH
234 NG
235 TD
236 CF
237 CM
238 CV
239 ST
240 GQ
241 GA
242 CG
243 CD
244 AO
245 GW
246 IO
247 AC
248 SC
249 SD
250 RW
251 ET
252 SO
253 DJ
254 KE
255 TZ
256 UG
257 BI
258 MZ
260 ZM
261 MG
262 RE YT
2622689 YT
26226900 YT
26226901 YT
26226902 YT
26226903 YT
26226904 YT
26226906 YT
26226907 YT
26226915 YT
26226950 YT
26226951 YT
26226952 YT
26226953 YT
26226954 YT
2622696 YT
26226970 YT
26226980 YT
26263900 YT
26263901 YT
26263902 YT
26263903 YT
26263904 YT
26263905 YT
26263906 YT
26263907 YT
26263909 YT
26263910 YT
26263911 YT
26263919 YT
2626392 YT
26263930 YT
26263939 YT
26263940 YT
26263950 YT
26263955 YT
26263956 YT
26263957 YT
26263958 YT
26263959 YT
2626396 YT
2626397 YT
26263990 YT
26263994 YT
26263995 YT
26263996 YT
26263997 YT
26263999 YT
26270935 YT
26270936 YT
26270937 YT
26293980 YT
26293981 YT
26294780 YT
26294781 YT
2629769 YT
263 ZW
264 NA
265 MW
266 LS
267 BW
268 SZ
269 KM
27 ZA
290 SH TA
2908 TA
291 ER
297 AW
298 FO
299 GL
30 GR
31 NL
32 BE
33 FR
34 ES
350 GI
351 PT
352 LU
353 IE
354 IS
355 AL
356 MT
357 CY
358 FI AX
35818 AX
359 BG
36 HU
370 LT
371 LV
372 EE
373 MD
374 AM
375 BY
376 AD
377 MC
378 SM
379 VA
380 UA
381 RS
382 ME
383 XK
385 HR
386 SI
387 BA
389 MK
39 IT VA
3906698 VA
40 RO
41 CH
420 CZ
421 SK
423 LI
43 AT
44 GB GG IM JE
441481 GG
441534 JE
441624 IM
4474576 IM
447509 JE
447524 IM
447624 IM
4477003 JE
4477007 JE
4477008 JE
447781 GG
447797 JE
447829 JE
447839 GG
4479111 GG
4479117 GG
447937 JE
44980 GG
44981 GG
45 DK
46 SE
47 NO SJ
4779 SJ
48 PL
49 DE
500 FK
501 BZ
502 GT
503 SV
504 HN
505 NI
506 CR
507 PA
508 PM
509 HT
51 PE
52 MX
53 CU
54 AR
55 BR
56 CL
57 CO
58 VE
590 GP BL MF
59059000 MF
59059007 MF
59059009 MF
59059013 MF
59059027 BL
59059030 MF
59059043 MF
59059050 MF
59059056 MF
59059058 MF
59059077 MF
59059079 MF
591 BO
592 GY
593 EC
594 GF
595 PY
596 MQ
597 SR
598 UY
599 CW BQ
5993 BQ
5994 BQ
5997 BQ
60 MY
61 AU CC CX
6189162 CC
6189164 CX
62 ID
63 PH
64 NZ
65 SG
66 TH
670 TL
672 NF AQ
6721 AQ
673 BN
674 NR
675 PG
676 TO
677 SB
678 VU
679 FJ
680 PW
681 WF
682 CK
683 NU
685 WS
686 KI
687 NC
688 TV
689 PF
690 TK
691 FM
692 MH
7 RU KZ
76 KZ
77 KZ
800 = global service international freephone
808 = global service international shared cost
81 JP
82 KR
84 VN
850 KP
852 HK
853 MO
855 KH
856 LA
86 CN
870 = global network Inmarsat
878 = global code for universal personal numbers, not assigned
87810 = global network UPT (VISIONng)
880 BD
881 = global satellite code, not assigned
8816 = global network Iridium (GMSS)
8817 = global network Iridium (GMSS)
8818 = global network Globalstar (GMSS)
8819 = global network Globalstar (GMSS)
882 = global network code, not assigned
88210 = global network Global Office Application (British Telecommunications plc)
88212 = global network HyperStream International (HSI) (MCI (Verizon)) (withdrawn)
88213 = global network EMS Regional Mobile Satellite (Telespazio S.p.A.)
88215 = global network Global international ATM Network (Telstra) (withdrawn)
88216 = global network Thuraya RMSS Network
88222 = global network Cable & Wireless Global Network (withdrawn)
88223 = global network Sita-Equant Network
88228 = global network Deutsche Telekom's Next
88231 = global network Global International ATM Network (Telekom Malaysia)
88232 = global network MCP network (Telenor for Maritime Communications)
88233 = global network Oration Technologies Network (withdrawn)
88234 = global network BebbiCell AG (withdrawn)
88235 = global network Cisco Systems, Inc.
88236 = global network Jersey Telecom
88237 = global network Cingular Wireless network (AT&T)
88239 = global network Vodafone Malta
88241 = global network Intermatica
88245 = global network Telecom Italia
88246 = global network Tyntec Limited
88247 = global network Transatel (TRANSATEL)
88248 = global network EchoStar Mobile Limited (Sawatch Limited)
88249 = global network Monaco Telecom
88250 = global network Phonegroup SA
88251 = global network Athalos Global Services BV
88252 = global network China Telecommunications Corporation
88297 = global network Smart Communications Inc (withdrawn)
88298 = global network Onair GSM services (OnAir N.V.)
88299 = global network AeroMobile AS
883 = global network code, not assigned
883100 = global network MediaLincc Ltd
883110 = global network Syniverse Technologies, LLC
883120 = global network Telenor Connexion AB (withdrawn)
883130 = global network Orange
883140 = global network Multiregional TransitTelecom
883150 = global network One Network B.V.
883160 = global network DCN Hub ehf (withdrawn)
883170 = global network EMnify GmbH
883180 = global network Ooredoo (withdrawn)
883190 = global network Com4 Sweden AB
883200 = global network Manx Telecom Trading Ltd.
883210 = global network Telecom26 AG
883220 = global network Beezz Communication Sol. Ltd. (withdrawn)
883230 = global network SAP (withdrawn)
883240 = global network BICS SA
883250 = global network MessageBird B.V.
883260 = global network Twilio Inc.
883270 = global network GloTell B.V. (withdrawn)
883280 = global network Plintron Global Technology (withdrawn)
883290 = global network Limitless Mobile, LLC
883300 = global network 1NCE GmbH
883310 = global network Clementvale Baltic OÜ (withdrawn)
883320 = global network Tele2 Sverige Aktiebolag
883330 = global network Cubic Telecom Limited
883340 = global network Podsystem Ltd.
883350 = global network Afinna One Srl
883360 = global network Telecom Italia Sparkle S.p.A.
883370 = global network A1 Telekom Austria AG
883380 = global network Eseye Limited
883390 = global network Airnity SAS
883400 = global network TELEFONICA MOVILES ESPAÑA, S.A. UNIPERSONAL (TME)
883410 = global network Telefónica Germany GmbH & Co. OHG
883420 = global network Mobile Telecommunications Company K.S.C.P. (Zain Group)
883430 = global network BJT PARTNERS SAS
883440 = global network Truphone Limited (withdrawn)
883450 = global network HMD Global Oy (withdrawn)
883460 = global network KORE Wireless
883470 = global network Webbing
883480 = global network BBIX Singapore Pte. Ltd.
8835100 = global network Voxbone SA (withdrawn)
8835110 = global network Bandwidth.com Inc (withdrawn)
8835120 = global network MTX Connect
8835130 = global network SIPME Ltd
8835140 = global network Ellipsat Inc
8835150 = global network Wins Limited
8835160 = global network Tel2tel kft.
8835170 = global network DIDWW
8835180 = global network Legos
8835190 = global network Nokia Corporation
886 TW
888 = global network UN OCHA (disaster relief)
90 TR
91 IN
92 PK
93 AF
94 LK
95 MM
960 MV
961 LB
962 JO
963 SY
964 IQ
965 KW
966 SA
967 YE
968 OM
970 PS
971 AE
972 IL
973 BH
974 QA
975 BT
976 MN
977 NP
979 = global service international premium rate
98 IR
992 TJ
993 TM
994 AZ
995 GE
996 KG
998 UZ
`
