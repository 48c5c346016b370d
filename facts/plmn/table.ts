/**
 * Mobile networks. «@MCC country lengths» opens a country code: «-» is no country, lengths are those of its MNCs, the usual one first.
 * Then «MNC operator», or «MNC=country operator» where the network is in another country than its MCC says.
 */
export const plmnTable = `
@001 - 2
01 Test network
@202 GR 2
01 Cosmote AE
02 Cosmote AE
03 OTE AE
04 OTE AE
05 Vodafone - Panafon
07 AMD TELECOM AE
09 WIND HELLAS TELECOMMUNICATIONS
10 WIND HELLAS TELECOMMUNICATIONS
11 INTERCONNECT
12 YUBOTO
13 COMPATEL LIMITED
14 CYTA (HELLAS)
15 BWS
16 INTER TELECOM
@204 NL 2
00 Intovoice B.V.
02 T-Mobile Netherlands B.V.
03 Voiceworks B.V.
04 Vodafone Libertel B.V.
06 Private Mobility Nederland B.V.
07 Tata Communications MOVE B.V.
08 KPN B.V.
09 Lycamobile Netherlands Limited
10 KPN B.V.
11 Greenet Netwerk B.V.
12 KPN B.V.
13 Unica Installatietechniek B.V.
14 Venus & Mercury Telecom
15 Ziggo B.V.
16 T-Mobile Netherlands B.V.
17 Lebara Ltd
18 Ziggo Services B.V.
19 Mixe Communication Solutions B.V.
20 T-Mobile Netherlands B.V.
21 ProRail B.V.
22 Ministerie van Defensie
23 KORE Wireless Nederland B.V.
24 PM Factory B.V.
25 CapX Nederland
26 SpeakUp B.V.
27 L-Mobi Mobile B.V.
28 Lancelot B.V.
29 Tismi B.V.
30 ASpider Solutions Nederland B.V.
32 Cubic Telecom Limited
33 Truphone B.V.
61 Alcadis B.V.
62 RGTN Wholesale Netherlands B.V.
63 Messagebird BV
64 Zetacom B.V.
65 AGMS
66 Utility Connect B.V.
69 KPN B.V.
91 Enexis Netbeheer B.V.
@206 BE 2
01 Proximus
02 N.M.B.S
03 Citymesh
04 MWINGZ (Proximus/Orange Belgium)
05 Telenet
06 Lycamobile sprl
07 Mundio Mobile Belgium nv
08 Nethys
10 Orange Belgium
11 L-Mobi Mobile
20 Telenet Group
22 FEBO Telecom
25 Voyacom
28 BICS SA
29 TISMI
30 Unleashed
33 Ericsson *test use only*
34 ONOFFAPP
50 IP Nexia
99 e-BO Enterprises
@208 FR 23
01 Orange
02 Orange
03 MobiquiThings
04 Sisteer
05 Globalstar Europe
06 Globalstar Europe
07 Globalstar Europe
08 Société Française du Radiotéléphone
09 Société Française du Radiotéléphone
10 Société Française du Radiotéléphone
11 Société Française du Radiotéléphone
12 Truphone France
13 Société Française du Radiotéléphone
14 RFF
15 Free Mobile
16 Free Mobile
17 Legos
180 Private FR
19 Haute-Garonne numérique
20 Bouygues Telecom
21 Bouygues Telecom
22 Transatel
23 Syndicat mixte ouvert Charente Numérique
24 MobiquiThings
25 Lycamobile
26 Bouygues Telecom Business - Distribution
27 Coriolis Telecom
28 Airmob Infra Full
29 Cubic télécom France
30 Syma
31 Vectone Mobile
32 Orange
33 Syndicat mixte La Fibre64
34 Cellhire (France)
35 Free mobile
36 Free mobile
37 IP Directions
38 Lebara France Limited
39 Netwo
500 EDF
501 Butachimie
502 EDF
506 Airbus FR
700 Weaccess group
701 GIP Vendée numérique
702 17-Numerique
703 Nivertel
704 Axione Limousin
705 Hautes-Pyrénées Numérique
706 Tours Métropole Numérique
707 Sartel THD
708 Melis@ territoires ruraux
709 Quimper communauté télécom
710 Losange
711 Nomotech
712 Syndicat Audois d'énergies et du Numérique
713 SD NUM SAS
714 Département de l'Isère
86 SEM@FOR77
87 AIRBUS DEFENCE AND SPACE SAS
88 Bouygues Telecom
89 Hub One
91 Orange
94 Halys
96 Région Bourgogne-Franche-Comté
97 Thales communications & Security
@212 MC 2
10 Monaco Telecom
@213 AD 2
03 Mobiland
@214 ES 23
01 Vodafone España, SAU
02 Alta Tecnologia en Comunicacions, S.L.
03 France Telecom España, SA
04 Xfera Móviles, S.A.
05 Telefónica Móviles España, SAU
06 Vodafone España, SAU
07 Telefónica Móviles España, SAU
08 Euskaltel, SA
09 France Telecom España, SA
10 ZINNIA TELECOMUNICACIONES, S.L.U.
11 TELECOM CASTILLA-LA MANCHA, S.A.
12 VENUS MOVIL, S.L. UNIPERSONAL
13 FOOTBALLERISTA MOBILE SPAIN, S.A. UNIPERSONAL
14 AVATEL MÓVIL, S.L.U.
15 PROCONO, S.A.
16 R CABLE Y TELECOMUNICACIONES GALICIA, S.A.
17 R Cable y Telecomunicaciones Galicia, SA
18 ONO
19 E-Plus Móviles, SL
20 Fonyou Telecom
22 Best Spain Telecom, SL
23 Xfera Móviles, S.A.U.
24 VODAFONE ESPAÑA, S.A.U.
25 XFERA MÓVILES, S.A. UNIPERSONAL (withdrawn)
26 Lleida Networks Serveis Telemátics, SL
27 SCN Truphone SL
28 Consorcio de Telecomunicaciones Avanzadas, S.A. (withdrawn)
29 XFERA MÓVILES, S.A.U.
31 Red Digital De Telecomunicaciones de las Islas Baleares, S.L.
34 AIRE NETWORKS DEL MEDITERRÁNEO, S.L. UNIPERSONAL
35 INGENIUM OUTSOURCING SERVICES, S.L.
36 ALAI OPERADOR DE TELECOMUNICACIONES, S.L.
37 VODAFONE ESPAÑA, S.A.U.
38 Telefónica Móviles España, SAU ENTIDAD PÚBLICA EMPRESARIAL
51 ADMINISTRADOR DE INFRAESTRUCTURAS FERROVIARIAS
700 IBERDROLA ESPAÑA, S.A.UNIPERSONAL
701 ENDESA DISTRIBUCIÓN ELÉCTRICA, S.L.
702 UNIVERSIDAD DE MÁLAGA
703 ENDESA GENERACIÓN, S.A.
704 AMPER SISTEMAS, S.A.U.
705 ENTIDAD PÚBLICA EMPRESARIAL ADMINISTRADOR DE INFRAESTRUCTURAS FERROVIARIAS
706 GOBIERNO VASCO
@216 HU 2
01 Yettel Hungary Ltd.
02 HM EI Zrt.
03 DIGI Telecommunication Ltd.
04 Pro-M PrCo. Ltd.
20 Yettel Hungary Ltd.
30 Magyar Telecom Plc
70 Vodafone
71 Vodafone Hungary Ltd
99 MÁV Co.
@218 BA 2
03 Eronet Mobile Communications Ltd.
05 MOBI'S (Mobilina Srpske)
90 GSMBIH
@219 HR 2
01 T-Mobile Hrvatska d.o.o./T-Mobile Croatia LLC
02 Tele2/Tele2 d.o.o.
10 VIPnet/VIPnet d.o.o.
20 Hrvatski Telekom
@220 RS 2
01 Telenor d.o.o.
02 Yettel
03 Telekom Srbija a.d.
05 Vip mobile d.o.o.
07 Orion telekom d.o.o.
09 MUNDIO MOBILE d.o.o.
11 GLOBALTEL d.o.o.
@221 XK 2
01 Telecom of Kosovo J.S.C.
02 IPKO Telecommunications LLC
07 Dukagjini Telecommunications LLC
@222 IT 2
01 Telecom Italia Mobile (TIM)
02 Elsacom
07 Kena
08 Fastweb SpA
10 Omnitel Pronto Italia (OPI)
36 Digi Italy
50 Iliad
53 WEB CoopVoce
56 Spusu IT
77 IPSE 2000
88 Wind
98 Blu
99 H3G
@226 RO 2
01 Vodafone
02 Romtelecom
03 Cosmote
04 Cosmote
05 Digi.Mobil
06 Cosmote
10 Orange
11 Enigma-System
@228 CH 2
01 Swisscom Schweiz AG
02 Sunrise Communications AG
03 Salt Mobile SA
05 Comfone AG
06 SBB AG
07 IN&Phone SA
08 Sunrise Communications AG
09 Comfone AG
11 Swisscom Broadcast AG
12 Sunrise Communications AG
51 Bebbicell AG
53 upc Cablecom GmbH
54 Lycamobile AG
55 WeMobile SA
57 Mitto AG
58 Beeone Communications SA
59 Vectone Mobile Limited, London (withdrawn)
60 Sunrise Communications AG
62 Telecom26 AG
63 Fink Telecom Services
64 NTH AG
65 Nexphone AG
66 Inovia Services SA
67 Datatrade Managed AG
68 Intellico AG
69 MTEL Schweiz GmbH
70 Tismi BV
71 Spusu AG
72 BSE Software GmbH
@230 CZ 2
01 T-Mobile Czech Republic a.s.
02 O2 Czech Republic a.s.
03 Vodafone Czech Republic a.s.
04 Nordic Telecom Regional s.r.o.
05 PODA a.s.
06 Nordic Telecom 5G a.s.
07 T-Mobile Czech Republic a.s.
08 Compatel s.r.o
09 Uniphone, s.r.o.
10 DataCell s.r.o.
11 incrate s.r.o. (withdrawn)
22 O2 Czech Republic a.s.
53 Škoda Auto a.s.
98 Sprava zeleznic, statni organizace
@231 SK 2
01 Orange, GSM
02 Eurotel, GSM & NMT
03 4ka SK
04 Eurotel, UMTS
05 Orange, UMTS
06 O2
@232 AT 2
01 A1 Telekom Austria AG
02 A1 Telekom Austria AG
03 T-Mobile Austria GmbH
04 T-Mobile Austria GmbH
05 Hutchison Drei Austria GmbH
07 T-Mobile Austria GmbH
08 Lycamobile Austria Ltd
09 A1 Telekom Austria AG
10 Hutchison Drei Austria GmbH
11 A1 Telekom Austria AG
12 A1 Telekom Austria AG
13 UPC Austria Services GmbH
14 Hutchison Drei Austria GmbH
15 Mundio Mobile (Austria) Ltd
16 Hutchison Drei Austria GmbH
17 MASS Response Service GmbH
18 smartspace GmbH
19 Tele2 Telecommunication GmbH
20 Mtel Austrija GmbH
91 ÖBB - Infrastruktur AG
@234 GB 2
00 British Telecom
01 Vectone Mobile Limited
02 Telefonica UK Limited
03=JE Jersey Airtel Limited
04 WAVE MOBILE LTD
05 Spitfire Network Services Limited
06 Internet One Ltd
07 Cable and Wireless plc
08 BT OnePhone Limited
09 Tismi BV
10 Telefonica UK Limited
11 Telefonica UK Limited
12 Network Rail Infrastructure Limited
13 Network Rail Infrastructure Limited
14 LINK MOBILITY UK LTD
15 Vodafone Limited
16 TalkTalk Communications Limited
17 Flextel Ltd
18 WIRELESS LOGIC LIMITED
19 TeleWare Group PLC
20 Hutchison 3G UK Limited
22 Telesign Mobile Limited
23 Icron Network Limited
24 Stour Marine Limited
25 Truphone Limited
26 Lycamobile UK Limited
27 Tata Communications Move UK Ltd
28=JE Marathon Telecom Limited
29 (AQ) LIMITED
30 EE Limited ( TM)
31 EE Limited ( TM)
32 EE Limited ( TM)
33 EE Limited (Orange)
34 EE Limited (Orange)
36=IM Sure (Isle of Man) Limited
37 Synectiv Ltd
38 Virgin Mobile Telecoms Limited
39 Gamma Telecom Holdings Ltd
40 Mass Response Service GmbH
50=JE JT (Jersey) Limited
51 UK Broadband Limited
52 Shyam Telecom UK Ltd
53 Tango Networks UK Ltd
54 The Carphone Warehouse Limited
55=GG Sure (Guernsey) Limited
56 The National Cyber Security Centre
57 Sky UK Limited
58=IM MANX TELECOM TRADING LIMITED
71 Home Office
72 Hanhaa Limited
73 BlueWave Communications
74 CIRCLES MVNE International B.V.
75 Inquam Telecom (Holdings) Ltd.
76 British Telecom
77 Vodafone Limited
78 Airwave Solutions Ltd
79 UK Telecoms Lab (UKTL)
86 EE Limited ( TM)
87 LEBARA MOBILE LIMITED
88 Telet Research (N.I.) Limited
94 Three Mobile
@235 GB 2
00 Vectone Mobile Limited
01 EE Limited ( TM)
02 EE Limited ( TM)
03 UK Broadband Limited
04 University Of Strathclyde
06 University Of Strathclyde
07 University Of Strathclyde
08 Spitfire Network Services Limited
77 British Telecom
88 Telet Research (N.I.) Limited
91 Vodafone Limited
94 Hutchison 3G UK Limited
95 Network Rail Infrastructure Limited
@238 DK 2
01 TDC A/S
02 Telenor
03 Syniverse Technologies
05 Dansk Beredskabskommunikation
06 Hi3G
07 Barablu Mobile Ltd.
08 Voxbone
09 Dansk Beredskabskommunikation
10 TDC A/S
11 Dansk Beredskabskommunikation
12 Lycamobile Denmark Ltd.
13 Compatel Limited
14 Monty UK Global Limited
15 Ice Danmark ApS
16 Tismi B.V.
17 Gotanet AB
18 Cubic Telecom
19 YATECO OÜ
20 Telia
23 Banedanmark
25 Viahub (SMS Provider Corp.)
28 LINK Mobility A/S
30 Interactive Digital Media GmbH
42 Greenwave Mobile IoT ApS
66 TT-Netvaerket P/S
73 Onomondo ApS
77 Tele2
88 Cobira ApS
96 Telia Danmark
@240 SE 2
01 Telia Sverige AB
02 Hi3G Access AB
03 Teracom AB
04 3G Infrastructure Services AB
05 Svenska UMTS-Nät AB
06 Telenor Sverige AB
07 Tele2 Sverige AB
08 Telenor Sverige AB
09 Com4 Sweden AB
10 Tele2 Sverige AB
11 Linholmen Science Park AB
12 Lycamobile Sweden Limited
13 Bredband2 Allmänna IT AB
14 Tele2 Sverige AB
15 Sierra Wireless Sweden AB
16 42 Telecom AB
17 Götalandsnätet AB
18 Generic Mobile Systems Sweden AB
19 Vecton Mobile (Sweden) Ltd
20 Sierra Wireless Messaging AB
21 Trafikverket centralfunktion IT
23 Infobip LTD (UK)
24 Net4Mobility HB
25 Monty UK Global Limited
26 Twilio Ireland Ltd.
27 GlobeTouch AB
29 MI Carrier Services AB
30 Teracom AB
32 Compatel Limited
33 Mobile Arts AB
34 Trafikverket centralfunktion IT
35 42 Telecom LTD
36 interactive digital media GmbH
37 Sinch Sweden AB
38 Voxbone SA
39 Primlight AB
40 Netmore Group AB
41 Telenor Sverige AB
42 Telenor Connexion AB
43 MobiWeb Ltd.
44 Telenabler AB
45 Spirius AB
46 SMS Provider Corp.
47 Viatel Sweden AB
48 Tismi BV
49 Telia Sverige AB
50 eRate Sverige AB
51 YATECO OÜ
60 Västra Götalandsregionen (temporary assigned until 2026-12-31)
63 Fink Telecom Services
65 shared use for closed networks
66 shared use for closed networks
67 shared use for test purpose
68 shared use for test purpose
69 crisis management after determination by the Swedish Post- and Telecom Authority
@242 NO 2
01 Telenor Norge AS
02 Telia Norge AS
03 Teletopia Gruppen AS
04 Tele2 Norge AS
05 Telia Norge AS
06 ICE Norge AS
07 Phonero AS
08 TDC AS
09 Com4 AS
10 Norwegian Communications Authority
11 Systemnet AS
12 Telenor Norge AS
14 ICE Communication Norge AS
20 Jernbaneverket
21 Jernbaneverket
23 Lycamobile Norway Ltd
99 Tampnet AS
@244 FI 2
03 DNA Oy
04 DNA Oy
05 Elisa Oyj
06 Elisa Oyj
07 Nokia Solutions and Networks Oy
08 Nokia Solutions and Networks Oy
09 Nokia Solutions and Networks Oy
10 Viestintävirasto
11 Viestintävirasto
12 DNA Oy
13 DNA Oy
14 Ålands Telekommunikation Ab
15 Satakunnan ammattikorkeakoulu Oy
16 Oy Finland Tele2 AB
17 Liikennevirasto
21 Elisa Oyj
22 EXFO Oy
23 EXFO Oy
24 TTY-säätiö
26 Compatel Limited
27 Teknologian tutkimuskeskus VTT Oy
29 Scnl Truphone
31 Kuiri Mobile Oy
32 Voxbone S.A.
33 Virve Tuotteet ja Palvelut Oy
34 Bittium Wireless Oy
35 Ukkoverkot Oy
36 TeliaSonera Finland Oyj
37 Tismi BV
38 Nokia Solutions and Networks Oy
39 Nokia Solutions and Networks Oy
40 Nokia Solutions and Networks Oy
41 Nokia Solutions and Networks Oy
91 TeliaSonera Finland Oyj
92 TeliaSonera Finland Oyj
@246 LT 2
01 Omnitel
02 Bité GSM
03 Tele2
@247 LV 2
01 Latvijas Mobilais Telefons SIA
02 Tele2
03 Telekom Baltija
04 Beta Telecom
05 Bite Mobile
06 Rigatta
07 Master Telecom
08 IZZI
09 SIA "Camel Mobile"
@248 EE 2
01 AS Eesti Telekom
02 RLE
03 Tele2
04 OY Top Connect
05 CSC Telecom Estonia OÜ
06 OY ViaTel
07 Televõrgu AS
11 UAB Raystorm Eesti filiaal
12 Ntel Solutions OÜ
13 Telia Eesti AS
14 Estonian Crafts OÜ
16 SmartTel Plus OÜ
18 CLOUD COMMUNICATIONS OÜ
19 OkTelecom OÜ
20 DOTT Telecom OÜ
21 Tismi B.V.
22 M2MConnect OÜ
24 Novametro OÜ
26 IT-Decision Telecom OÜ
28 Nord Connect OÜ
29 SkyTel OÜ (withdrawn)
30 Mediafon Carrier Services OÜ
31 YATECO OÜ
32 Narayana OÜ
33 Crowdfaster OÜ
34 Nettora Systems OÜ
71 Siseministeerium (Ministry of Interior)
@250 RU 23
01 Mobile Telesystems
02 Megafon
03 Nizhegorodskaya Cellular Communications
04 Sibchallenge
05 Mobile Comms System
050 Sberbank-Telecom
07 BM Telecom
10 Don Telecom
11 Orensot
12 Baykal Westcom
13 Kuban GSM
16 New Telephone Company
17 Ermak RMS
19 Volgograd Mobile
20 ECC
26 VTB Mobile
28 Extel
39 Uralsvyazinform
44 Stuvtelesot
47 Next Mobile
50 Sberbank
62 Tinkoff
92 Printelefone
93 Telecom XXI
97 Phoenix
99 Beeline
@255 UA 23
01 "VF UKRAINE" PrJSC
02 "Kyivstar" PrJSC
03 "Kyivstar" PrJSC
04 "Intertelecom" LLC
05 Golden Telecom
06 "lifecell" LLC
07 "TriMob" LLC
08 "Ukrtelecom" JSC
09 "Farlep-Invest", PrJSC
10 "Atlantis Telecom", LLC
21 "Telesystems of Ukraine" PrJSC
@257 BY 2
01 MDC Velcom
02 MTS
03 BelCel Joint Venture (JV)
04 Closed joint-stock company "Belarusian telecommunication network"
05 Republican Unitary Telecommunication Enterprise (RUE) Beltelecom (National Telecommunications Operator of the Republic of Belarus)
06 Belorussian Cloud Technologies
@259 MD 2
01 Orange Moldova GSM
02 Moldcell GSM
04 Eventis Mobile GSM
05 J.S.C. Moldtelecom/3G UMTS (W-CDMA)
99 J.S.C. Moldtelecom
@260 PL 2
01 Plus / Polkomtel S.A.
02 T-Mobile / PTC S.A.
03 Orange / PTK Centertel Sp. z o.o.
04 LTE / CenterNet S.A.
05 Orange(UMTS) / PTK Centertel Sp. z o.o.
06 Play / P4 Sp. z o.o.
07 Netia / Netia S.A.
08 E-Telko / E-Telko Sp. z o.o.
09 Lycamobile / Lycamobile Sp. z o.o.
10 Sferia / Sferia S.A.
11 Nordisk Polska / Nordisk Polska Sp. z o.o.
12 Cyfrowy Polsat / Cyfrowy Polsat S.A.
13 Sferia / Sferia S.A.
14 Sferia / Sferia S.A.
15 CenterNet / CenterNet S.A.
16 Mobyland / Mobyland Sp. z o.o.
17 Aero 2 / Aero 2 Sp. z o.o.
18 AMD Telecom / AMD Telecom S.A.
19 Teleena / Teleena Holding BV
20 Mobile.Net / Mobile.Net Sp. z o.o.
21 Exteri / Exteri Sp. z o.o.
22 Arcomm / Arcomm Sp. z o.o.
23 Amicomm / Amicomm Sp. z o.o.
24 WideNet / WideNet Sp. z o.o.
25 BS&T / Best Solutions & Technology Sp. z o.o.
26 ATE / ATE-Advanced Technology & Experience Sp. z o.o.
27 Intertelcom / Intertelcom Sp. z o.o.
28 PhoneNet / PhoneNet Sp. z o.o.
29 Interfonica / Interfonica Sp. z o.o.
30 GrandTel / GrandTel Sp. z o.o.
31 Phone IT / Phone IT Sp. z o.o.
32 Compatel Ltd / COMPATEL LIMITED
33 Truphone Poland / Truphone Poland Sp. Z o.o.
34 T-Mobile / PTC S.A.
44 Rebtel
98 Play (testowy) / P4 Sp. z o.o.
@262 DE 2
01 Telekom Deutschland GmbH
02 Vodafone GmbH
03 E-Plus Mobilfunk GmbH & Co. KG
04 Vodafone GmbH
05 E-Plus Mobilfunk GmbH & Co. KG
06 Telekom Deutschland GmbH
07 Telefónica Germany GmbH & Co. OHG
08 Telefónica Germany GmbH & Co. OHG
09 Vodafone GmbH
10 DB Netz AG
11 Telefónica Germany GmbH & Co. OHG
12 E-Plus Mobilfunk GmbH & Co. KG
13 Mobilcom Multimedia GmbH
14 Group 3G UMTS GmbH (Quam)
15 AirData AG
16 E-Plus Mobilfunk GmbH & Co. KG
17 E-Plus Mobilfunk GmbH & Co. KG
18 NetCologne Gesellschaft für Telekommunikation mbH
19 Inquam Deutschland GmbH
20 E-Plus Mobilfunk GmbH & Co. KG
21 Multiconnect GmbH
22 Sipgate Wireless GmbH
23 Drillisch Online AG
42 Vodafone GmbH
43 Vodafone GmbH
72 Ericsson GmbH
73 Xantaro Deutschland GmbH
74 Qualcomm CDMA Technologies GmbH
75 Core Network Dynamics GmbH
76 Siemens AG, ICMNPGUSTA
77 E-Plus Mobilfunk GmbH & Co. KG
78 Telekom Deutschland GmbH
@266 GI 2
01 Gibtel
03 GibFibre Ltd (trading as “Gibfibrespeed”)
09 Eazi Telecom Ltd (trading as “Limba”)
@268 PT 2
01 Vodafone Portugal - Comunicações Pessoais, S.A.
02 Digi Portugal, Lda.
03 NOS Comunicações, S.A.
04 Lycamobile Portugal, Lda
05 Oniway - Inforcomunicaçôes, S.A.
06 MEO - Serviços de Comunicações e Multimédia, S.A.
07 Sumamovil Portugal, S.A.
08 MEO - Serviços de Comunicações e Multimédia, S.A.
11 Compatel, Limited
12 Infraestruturas de Portugal, S.A.
13 G9Telecom, S.A.
80 E-Redes - Distribuição de Eletricidade, S.A.
91 Vodafone Portugal - Comunicações Pessoais, S.A.
92 Vodafone Portugal - Comunicações Pessoais, S.A.
93 NOS Comunicações, S.A.
@270 LU 2
01 POST Luxembourg
02 MTX Connect S.à r.l.
05 Luxembourg Online S.A.
07 Bouygues Telecom S.A.
10 Join Experience S.A.
77 Proximus Luxembourg S.A.
78 Interactive Digital Media GmbH
79 Mitto A.G.
80 Syniverse Technologies S.à r.l.
81 E-Lux Mobile Telecommunication S.A.
99 Orange Communications Luxembourg S.A.
@272 IE 2
01 Vodafone Ireland Plc
02 Three Ireland Services (Hutchison) Ltd
03 Eircom Ltd
04 Access Telecom
05 Three Ireland (Hutchison) Ltd
07 Eircom Ltd
08 Eircom Ltd
09 Clever Communications Ltd.
11 Liffey Telecom Ltd
13 Lycamobile Ireland Ltd
15 Virgin Media Ireland Ltd
16 Carphone Warehouse Ireland Mobile Ltd
17 Three Ireland (Hutchison) Ltd
18 Cubic Telecom Limited
21 Net Feasa Limited
25 Sky IE
68 Office of the Government Chief Information Officer
@274 IS 2
01 Iceland Telecom Ltd.
02 Og fjarskipti hf (Vodafone Iceland)
03 Og fjarskipti hf (Vodafone Iceland)
04 IMC Islande ehf
07 IceCell ehf
11 Nova
@276 AL 2
01 ONE TELECOMMUNICATIONS sh.a
02 Vodafone Albania
03 ALBTELECOM sh.a.
@278 MT 2
01 Epic Communications Ltd
21 GO Mobile
30 GO Mobile
77 Melita Ltd
@280 CY 2
01 CYTA
02 CYTA
10 Scancom (Cyprus) Ltd.
20 PrimeTel PLC
22 Lemontel Ltd
@282 GE 2
01 Geocell Ltd.
02 Magti GSM Ltd.
03 Iberiatel Ltd.
04 Mobitel Ltd.
05 Silknet JSC
06 JSC Compatel
07 GLOBALCELL LTD
08 Silknet GSC
09 Gmobile LTD
10 Premium Net International SRL LTD
11 Mobilive LTD
12 "Telecom1" LTD
13 "Asanet" LTD
14 "Datahouseglobal” LTD
15 "Servicebox" LTD
16 "Unicell Mobile"LTD
17 "TMTECH" LTD
22 "Myphone" LTD
66 Icecell Telecom LLC
@283 AM 2
01 ArmenTel
04 Karabakh Telecom
05 K Telecom CJSC
10 Orange
@284 BG 2
01 Mobiltel EAD
03 VIVACOM
05 Globul
11 bulsatcom
13 MAX TELECOM
@286 TR 2
01 Turkcell
02 Telsim GSM
03 Aria
04 Aycell
@288 FO 2
01 Faroese Telecom - GSM
02 Kall GSM
10 Faroese Telecom
@289 GE 2
@290 GL 2
01 Tele Greenland
02 inu:it a/s
03 GTV
@292 SM 2
01 Prima San Marino / San Marino Telecom
@293 SI 2
10 Slovenske železnice – Infrastruktura d.o.o.
11 BeeIN d.o.o.
20 Compatel Limited
21 Novatel d.o.o.
40 A1 Slovenija d.d.
41 Telekom Slovenije d.d.
64 T-2 d.o.o.
70 Telemach d.o.o.
@294 MK 2
01 T-Mobile
02 Cosmofon
03 Nov Operator
04 Company for telecommunications LYCAMOBILE LLC-Skopje
10 WTI Macedonia
11 MOBIK TELEKOMUNIKACII DOOEL- Skopje
12 MTEL DOOEL Skopje
@295 LI 2
01 Swisscom Schweiz AG
02 Salt (Liechtenstein) AG
05 Telecom Liechtenstein AG
06 Cubic AG
09 Emnify GmbH
10 SORACOM CORPORATION, LTD.
11 DIMOCO Messaging AG
77 Tele2 AG
@297 ME 2
01 Telenor Montenegro
02 Crnogorski Telekom
03 Mtel Montenegro
@302 CA 3
100 Data on Tap Inc.
130 Xplornet Communications
131 Xplornet Communications
140 Fibernetics Corporation
150 Cogeco Connexion Inc.
151 Cogeco Connexion Inc.
152 Cogeco Connexion Inc.
160 Sugar Mobile Inc.
220 Telus Mobility
221 Telus Mobility
222 Telus Mobility
230 ISP Telecom
250 Bell Mobility
270 Bragg Communications
290 Airtel Wireless
300 ECOTEL inc.
320 Dave Wireless
340 Execulink
350 Naskapi Imuun Inc.
351 MPVWIFI Inc.
352 Lytton Area Wireless Society
353 SpeedFI Inc.
360 Telus Mobility
370 Microcell
380 Dryden Mobility
390 Dryden Mobility
420 A.B.C. Allen Business Communications Ltd.
490 Globalive Wireless
491 Freedom Mobile Inc.
500 Videotron Ltd
510 Videotron Ltd
520 Videotron
530 Keewatinook Okimacinac
550 Star Solutions International Inc.
560 Lynx Mobility
570 Ligado Networks Corp.
590 Quadro Communication
600 Iristel Inc.
610 Bell Mobility
620 Ice Wireless
630 Aliant Mobility
640 Bell Mobility
650 Tbaytel
654 Sask Tel Mobility
656 Tbay Mobility
660 MTS Mobility
670 CityTel Mobility
680 Sask Tel Mobility
681 SaskTel Mobility
690 Bell Mobility
710 Globalstar
720 Rogers Wireless
721 Rogers Communications Canada Inc. (Wireless)
730 TerreStar Solutions
740 Rogers Communications Canada Inc.
741 Rogers Communications Canada Inc.
760 Public Mobile Inc
770 TNW Wireless Inc.
780 Sask Tel Mobility
781 SaskTel Mobility
848 Vocom International Telecommunications, Inc
860 Telus Mobility
880 Telus/Bell shared
910 Halton Regional Police
911 Halton Regional Police Service
940 Wightman Telecom
990 Test
996 Powertech Labs (experimental)
998 Institut de Recherche d’Hydro-Québec (experimental)
@308 PM 2
01 SAS SPM Telecom
02 Globaltel
03 SAS SPM Telecom
08 St. Pierre-et-Miquelon Télécom
@310 US 3
010 Verizon Wireless
012 Verizon Wireless
013 Verizon Wireless
014 TEST IMSI HNI
016 AT&T Mobility
017 North Sight Communications Inc.
020 Union Telephone Company
023 C Spire
026 T-Mobile - US
030 AT&T
034 Nevada Wireless LLC
035 ETEX Communications, LP (d/b/a) ETEX Wireless
040 Mobi
050 Alaska Wireless Networks
060 Consolidated Telcom
070 AT&T Mobility
080 AT&T Mobility
090 AT&T Mobility
100 New Mexico RSA 4 East Limited Partnership
110=MP PTI Pacifica, Inc.
120 T-Mobile USA
130 Carolina West Wireless
140=GU GTA Wireless LLC
150 AT&T Mobility
160 T-Mobile USA
170 AT&T Mobility
180 West Central Wireless
190 Alaska Wireless Networks
200 T-Mobile USA
210 T-Mobile USA
220 T-Mobile USA
230 T-Mobile USA
240 T-Mobile USA
250 T-Mobile USA
260 T-Mobile USA
270 T-Mobile USA
280 AT&T Mobility
290 NEP Cellcorp Inc.
300 T-Mobile - US
310 T-Mobile USA
320 Smith Bagley, Inc. dba CellularOne
330 Wireless Partners LLC
340 Limitless Mobile, LLC
350 Verizon Wireless
360 Cellular Network Partnership dba Pioneer Cellular
370=GU Docomo Pacific Inc
380 AT&T Mobility
390 TX-11 Acquisition LLC
400=GU Wave Runner LLC
410 AT&T Mobility
420 World Mobile Networks, Inc
430 GCI Communications Corp
440 Numerex Corp
450 North East Cellular Inc.
460 Eseye
470=GU Docomo Pacific Inc
480 PTI Pacifica, Inc.
490 T-Mobile USA
500 Public Service Cellular, Inc.
510 Nsight
520 Transactions Network Services (TNS)
530 T-Mobile
540 Oklahoma Western Telephone Company
550 Syniverse Technologies
560 AT&T
570 Broadpoint, LLC (former PetroCom, LLC) c/o MTPCS, LLC dba CellularOne
580 Inland Cellular Telephone Company
590 Verizon Wireless
591 Verizon Wireless
592 Verizon Wireless
593 Verizon Wireless
594 Verizon Wireless
595 Verizon Wireless
596 Verizon Wireless
597 Verizon Wireless
598 Verizon Wireless
599 Verizon Wireless
600 NewCell dba Cellcom
610 Elkhart Telephone Co. Inc. dba Epic Touch Co.
620 Nsighttel Wireless, LLC
630 Choice Wireless
640 Numerex Corp
650 JASPER TECHNOLOGIES INC.
660 T-Mobile USA
670 AT&T Mobility
680 AT&T Mobility
690 Limitless Mobile, LLC
700 Cross Valiant Cellular Partnership
710 Arctic Slope Telephone Association Cooperative
720 Syniverse Technologies
730 Sea Mobile
740 Viaero Wireless
750 East Kentucky Network LLC dba Appalachian Wireless
760 Lynch 3G Communications Corporation
770 T-Mobile
780 Connect Net Inc
790 PinPoint Communications Inc.
800 T-Mobile USA
810 Pacific Lightwave Inc.
820 Verizon Wireless
830 T-Mobile USA
840 Telecom North America Mobile Inc
850 Aeris Communications, Inc.
860 TX RSA 15B2, LP dba Five Star Wireless
870 Kaplan Telephone Company Inc.
880 Advantage Cellular Systems, Inc.
890 Verizon Wireless
891 Verizon Wireless
892 Verizon Wireless
893 Verizon Wireless
894 Verizon Wireless
895 Verizon Wireless
896 Verizon Wireless
897 Verizon Wireless
898 Verizon Wireless
899 Verizon Wireless
900 Mid-Rivers
910 Verizon Wireless
920 James Valley Wireless LLC
930 Copper Valley Wireless
940 Tyntec Limited
950 AT&T Mobility
960 UBET Wireless
970 Globalstar USA
990 Evolve Cellular Inc.
@311 US 3
000 Mid-Tex Cellular Ltd.
010 Chariton Valley Communications Corp., Inc.
020 Missouri RSA No. 5 Partnership
030 Indigo Wireless, Inc.
040 Commnet Wireless LLC
050 Thumb Cellular Limited Partnership
060 Space Data Corporation
070 AT&T Mobility
080 Pine Telephone Company dba Pine Cellular
090 AT&T Mobility
100 Nex-Tech Wireless LLC
110 Verizon Wireless
120=GU PTI Pacifica, Inc.
140 Cross Telephone Company
150 Wilkes Cellular Inc.
170 Tampnet (formerly Broadpoint, LLC (former PetroCom, LLC) c/o MTPCS, LL
180 AT&T Mobility
190 AT&T Mobility
200 Dish Wireless
210 Telnyx LLC
220 U.S. Cellular
221 U.S. Cellular
222 U.S. Cellular
223 U.S. Cellular
224 U.S. Cellular
225 U.S. Cellular
226 U.S. Cellular
227 U.S. Cellular
228 U.S. Cellular
229 U.S. Cellular
230 Cellular South Inc.
240 Cordova Wireless Communications Inc
250=GU Wave Runner LLC
260 T-Mobile
270 Verizon Wireless
271 Verizon Wireless
272 Verizon Wireless
273 Verizon Wireless
274 Verizon Wireless
275 Verizon Wireless
276 Verizon Wireless
277 Verizon Wireless
278 Verizon Wireless
279 Verizon Wireless
280 Verizon Wireless
281 Verizon Wireless
282 Verizon Wireless
283 Verizon Wireless
284 Verizon Wireless
285 Verizon Wireless
286 Verizon Wireless
287 Verizon Wireless
288 Verizon Wireless
289 Verizon Wireless
290 Pinpoint Wireless Inc.
300 Rutal Cellular Corporation
310 Leaco Rural Telephone Company Inc
320 Commnet Wireless LLC
330 Bug Tussel Wireless LLC
340 Illinois Valley Cellular
350 Sagebrush Cellular Inc dba Nemont
360 Stelera Wireless LLC
370 GCI Communications Corp
380 New Dimension Wireless Ltd
390 Verizon Wireless
400 TEST IMSI HNI
410 Iowa RSA No.2 Ltd Partnership
420 Northwest Cell
430 RSA 1 Limited Partnership dba Cellular 29 Plus
440 Verizon Wireless
450 Panhandle Telecommunication Systems Inc.
460 Fisher Wireless Services Inc
470 Vitelcom Cellular D/B/A Innovative Wireless
480 Verizon Wireless
481 Verizon Wireless
482 Verizon Wireless
483 Verizon Wireless
484 Verizon Wireless
485 Verizon Wireless
486 Verizon Wireless
487 Verizon Wireless
488 Verizon Wireless
489 Verizon Wireless
490 T-Mobile USA
500 Mobi
510 Ligado Networks
520 Crossroads Wireless Inc
530 WorldCell Solutions LLC
540 Coeur Rochester, Inc
550 Commnet Wireless, LLC
560 OTZ Communications Inc
570 Mediacom
580 U.S. Cellular
581 U.S. Cellular
582 U.S. Cellular
583 U.S. Cellular
584 U.S. Cellular
585 U.S. Cellular
586 U.S. Cellular
587 U.S. Cellular
588 U.S. Cellular
589 U.S. Cellular
590 Verizon Wireless
600 Limitless Mobile, LLC
620 TerreStar Networks Inc.
630 Cellular South Inc.
640 Standing Rock Telecommunications
650 United Wireless Inc
660 Metro PCS Wireless Inc
670 Pine Belt Cellular Inc dba Pine Belt Wireless
680 GreenFly LLC
690 TeleBeeper of New Mexico Inc
720 Maine PCS LLC
740 Telalaska Cellular
750 Cleartalk
760 Reclaimed 06/21/2016
770 Altiostar Networks, Inc.
780=AS The American Samoa Telecommunications Authority
790 Coleman County Telephone Cooperative, Inc.
800 Verizon Wireless
810 Verizon Wireless
820 Ribbon Communications
830 Thumb Cellular LLC
840 Nsight
850 Nsight
860 Uintah Basin Electronic Telecommunications
870 T-Mobile USA
880 T-Mobile USA
882 T-Mobile
890 Globecomm Network Services Corporation
900 Gigsky Inc.
910 MobileNation
930 Cox Communications
940 T-Mobile USA
950 Sunman Telecommunications Corp.
970 Big River Broadband LLC
990 VTel Wireless
@312 US 3
020 Infrastructure Networks LLC
030 Cross Wireless
040 Custer Telephone Cooperative Inc
080 South Georgia Regional Information Technology Authority
090 AT&T Mobility
100 ClearSky Technologies Inc
120 East Kentucky Network LLC dba Appalachian Wireless
130 East Kentucky Network LLC dba Appalachian Wireless
150 Northwest Cell
160 RSA1 Limited Partnership dba Chat Mobility
180 Limitless Mobile, LLC
190 T-Mobile USA
210 ASPENTA, LLC
250 T-Mobile USA
260 WorldCell Solutions LLC
270 Cellular Network Partnership dba Pioneer Cellular
280 Cellular Network Partnership dba Pioneer Cellular
290 Uintah Basin Electronic Telecommunications
300 Telecom North America Mobile Inc.
310 Clear Stream Communications, LLC
320 S and R Communications LLC
330 Nemont Communications, Inc.
350 Triangle Communication System Inc.
360 Wes-Tex Telecommunications, LTD
370 Commnet Wireless
380 Copper Valley Wireless
390 FTC Communications LLC
410 Eltopia Communications, LLC
420 Nex-Tech Wireless, LLC
430 Silver Star Communications
450 Cable & Communications Corporation
460 KPU Telecommunications Division
470 Carolina West Wireless, Inc.
480 Sagebrush Cellular, Inc.
510 Wue
530 T-Mobile USA
570 Buffalo-Lake Erie Wireless Systems Co., LLC
580 Google LLC
590 Northern Michigan University
600 Sagebrush Cellular, Inc.
610 ShawnTech Communications
620 GlobeTouch Inc.
630 NetGenuity, Inc.
650 Brightlink
670 AT&T Mobility
680 AT&T Mobility
690 TGS, LLC
700 Wireless Partners,LLC
710 Great North Woods Wireless LLC
720 Southern Communications Services, Inc. D/B/A SouthernLINC Wireless
730 Triangle Communication System Inc.
750 Artemis
760 ARCTIC SLOPE TELEPHONE ASSOCIATION COOPERATIVE
770 Verizon Wireless
780 RedZone Wireless LLC
790 Gila Electronics
800 Cirrus Core Networks
810 Bristol Bay Telephone Cooperative
830 Kings County Office of Education
840 South Georgia Regional Information Technology
850 Onvoy Spectrum, LLC
870 GigSky Mobile, LLC
880 Albemarle County Public Schools
890 Circle Gx
900 Flat West Wireless, LLC
910 East Kentucky Network LLC dba Appalachian Wireless
930 Hewlett-Packard Communication Services, LLC
950 Custer Telephone Cooperative, Inc
970 IOSAZ Intellectual Property LLC
980 Mark Twain Communications Company
@313 US 3
010 Cross Wireless LLC dba Bravado Wireless
020 CTC Telecom, INC. dba CTC Wireless
030 AT&T Mobility
040 Nucla-Naturita Telephone Company
060 Country Wireless
061 Country Wireless
070 Midwest Network Solutions Hub LLC
080 Speedwavz LLP
090 Vivint Wireless, Inc
100 AT&T FirstNet
110 AT&T FirstNet
120 AT&T FirstNet
130 AT&T FirstNet
140 AT&T FirstNet
150 RESERVED FOR PUBLIC SAFETY
160 RESERVED FOR PUBLIC SAFETY
170 RESERVED FOR PUBLIC SAFETY
180 RESERVED FOR PUBLIC SAFETY
190 RESERVED FOR PUBLIC SAFETY
210 AT&T Mobility
220 Custer Telephone Cooperative,Inc.
230 Velocity Communications Inc
240 Fundamental Holdings, Corp
250 Imperial County Office of Education
260 Expeto Wireless Inc.
280 King Street Wireless, LP
290 Gulf Coast Broadband LLC
300 Southern California Edison
320 Paladin Wireless
330 CenturyTel Broadband Services LLC
340 Dish Network
350 Dish Network
360 Dish Network
370 Red Truck Wireless, LLC
380 OptimERA Inc.
390 Altice USA Wireless, Inc.
400 Texoma Communications, LLC
410 Anterix Inc.
420 Hudson Valley Wireless
440 Arvig Enterprises INC
450 Spectrum Wireless Holdings, LLC
460 Mobi
470 San Diego Gas & Electric Company
480 Ready Wireless, LLC
490 Puloli, Inc.
500 Shelcomm, Inc
510 Puerto Rico Telephone Company
540 Nokia Innovations US LLC
550 Mile High Networks LLC
560 Boldyn Networks Transit US LLC
570 Cellular Network Partnership
580 Telecall Telecommuncations Corp.
590 Southern Communications Services, Inc. D/B/A Southern Linc
600 ST Engineering iDirect
610 Point Broadband Fiber Holding, LLC
620 Omniprophis Corporation
630 LICT Corporation
640 Geoverse
650 Chevron USA INC
660 Hudson Valley Wireless
670 Hudson Valley Wireless
680 Hudson Valley Wireless
690 Shenandoah Cable Television, LLC
700 Ameren Services Company
710 Extenet Systems
720 1st Point Communications, LLC
730 TruAccess Networks
740 RTO Wireless
750 CellTex Networks, LLC
760 Hologram
770 Tango Networks
780 Windstream Services LLC
790 Liberty Cablevision of Puerto Rico LLC
810 W.A.T.C.H. TV Co. dba Watch Communications
820 Inland Cellular Telephone Company
830 360 communications INC
840 Celblox Acquisitions
850 Softcom Internet Communications, Inc.
860 AMG Technology Investment Group dba Nextlink Internet
870 Elektrafi LLC
880 Shuttle Wireless Solutions Inc.
890 Tulare County Office of Education
900 All Tribal Networks
910 San Diego Gas and Electric
920 JCI US INC
930 Standing Rock Telecom
940 Motorola Solutions, Inc
950 Cheyenne and Arapaho Development Group
960 Townes 5G, LLC
970 Tychron Corporation
990 Ericsson US
@314 US 32
010 Boingo Wireless Inc
020 Spectrum Wireless Holdings, LLC
030 Baicells Technologies North America Inc.
060 Texas A&M University System – RELLIS Campus
070 Texas A&M University System – RELLIS Campus
080 Texas A&M University System – RELLIS Campus
090 Southern Communications Services, Inc. D/B/A Southern Linc
100 RESERVED FOR PUBLIC SAFETY
110 RESERVED FOR PUBLIC SAFETY
120 RESERVED FOR PUBLIC SAFETY
130 RESERVED FOR PUBLIC SAFETY
140 RESERVED FOR PUBLIC SAFETY
150 RESERVED FOR PUBLIC SAFETY
160 RESERVED FOR PUBLIC SAFETY
170 RESERVED FOR PUBLIC SAFETY
180 RESERVED FOR PUBLIC SAFETY
190 RESERVED FOR PUBLIC SAFETY
200 XF Wireless Investments
210 Telecom Resource Center
220 Secrus Technologies
230 Trace-Tek
240 XF Wireless Investments
260 AT&T Mobility
270 AT&T Mobility
280 Pollen Mobile LLC
290 Wave
310 Terranet
320 Agri-Valley Communications, Inc
330 Nova Labs Inc.
340 E-MARCONI LLC
350 Evergy
360 Oceus Networks, LLC
370 Texas A&M University – ITEC
380 Circle Computer Resources, Inc.
390 AT&T
400 Cellular South Inc. dba C Spire
410 Peeringhub Inc
420 Cox Communications, Inc
430 Highway9 Networks, Inc.
440 Tecore Global Services, LLC
450 NUWAVE Communications, Inc.
460 Texas A&M University
470 Manhattan Telecommunications Corporation LLC
480 Xcel Energy Services Inc.
490 Utah Education and Telehealth Network (UETN)
500 Aetheros Inc
510 SI Wireless LLC
520 Oklahoma Gas & Electric Company (OG&E)
530 Agile Networks
540 RGTN USA, Inc.
720 OXIO
730 TextNow Wireless
@315 US 3
010 CBRS
@316 US 3
010 Nextel Communications Inc.
011 Southern Communications Services Inc.
700 Mile High Networks LLC
@330 PR 3
110 Claro PR
@332 VI 3
@334 MX 3
001 COMUNICACIONES DIGITALES DEL NORTE, S.A. DE C.V.
010 AT&T COMUNICACIONES DIGITALES, S. DE R.L. DE C.V.
020 RADIOMÓVIL DIPSA, S.A. DE C.V.
030 PEGASO PCS, S.A. DE C.V. AT&T NORTE, S. DE R.L. DE C.V. Y AT&T
040 AT&T COMERCIALIZACIÓN MÓVIL, S. DE R.L. DE C.V.
050 GRUPO AT&T CELULLAR, S. DE R.L. DE C.V.
060 SERVICIOS DE ACCESO INALÁMBRICO, S.A DE C.V.
066 TELÉFONOS DE MÉXICO, S.A.B. DE C.V.
070 AT&T COMERCIALIZACIÓN MÓVIL, S. DE R.L. DE C.V.
080 AT&T COMERCIALIZACIÓN MÓVIL, S. DE R.L. DE C.V.
090 AT&T COMUNICACIONES DIGITALES, S. DE R.L. DE C.V.
100 TELECOMUNICACIONES DE MÉXICO
110 MAXCOM TELECOMUNICACIONES, S.A.B. DE C.V.
120 QUICKLY PHONE, S.A. DE C.V.
130 ALESTRA SERVICIOS MÓVILES, S.A. DE C.V.
140 ALTÁN REDES, S.A.P.I. DE C.V.
150 ULTRAVISIÓN, S.A. DE C.V.
160 CABLEVISIÓN RED, S.A. DE C.V.
170 OXIO MOBILE, S.A. DE C.V.
180 FREEDOMPOP MÉXICO, S.A. DE C.V.
190 VIASAT TECNOLOGÍA, S.A. DE C.V.
200 VIRGIN MOBILE MÉXICO, S. DE R.L. DE C.V.
@338 JM 32
020 Cable & Wireless Jamaica Ltd.
05 Digicel
050=BM Digicel
070 Claro
080 Rock Mobile Limited
110 Cable and Wireless Jamaica Ltd
180 Cable & Wireless
@340 GP 2
01 Orange Caraïbe
02 Outremer Telecom
03 United telecommunications services Caraïbe
08 Dauphin Telecom
09 Free Caraïbe
10 Guadeloupe Téléphone Mobile
20 Digicel Antilles Françaises Guyane
80 Dauphin Telecom
@342 BB 3
050 Digicel
600 Flow (Cable & Wireless Barbados)
646 KW Telecommunications Inc.
750 Digicel
800 Ozone
820 Sunbeach / Neptune Communications
@344 AG 3
030 APUA PCS
920 Cable & Wireless (Antigua) trading as Lime
921 FLOW
930 AT&T Wireless (Antigua)
@346 KY 3
001 WestTel Ltd., trading as Logic
007 Paradise Mobile Limited
140 Cable & Wireless (Cayman) trading as Lime
@348 VG 3
170 Cable & Wireless (BVI) Ltd trading as lime
370 BVI Cable TV Ltd
570 Caribbean Cellular Telephone Ltd.
770 Digicel (BVI) Ltd
@350 BM 23
000 Bermuda Digital Communications Ltd (CellOne)
007 Paradise Mobile
05 Telecom Networks
11 Deltronics
15 FKB Net Ltd.
@352 GD 3
110 Cable & Wireless Grenada ltd trading as lime
@354 MS 3
860 Cable & Wireless (West Indies) Ltd trading as Lime
@356 KN 3
110 Cable & Wireless St Kitts & Nevis Ltd trading as Lime
@358 LC 3
110 Cable & Wireless (St Lucia) Ltd trading as Lime
@360 VC 3
110 Cable & Wireless St Vincent and the Grenadines Ltd trading as lime
@362 CW 2
51=SX TELCELL GSM
69 CT GSM
91 SETEL GSM
@363 AW 2
01 SETAR N.V.
02 DIGICEL ARUBA
@364 BS 2
39 BTC (Bahamas Telecommunications Company)
49 Aliv (NewCo2015)
@365 AI 3
010 Weblinks Limited
840 Cable and Wireless (Anguilla) Ltd trading as Lime
@366 DM 3
110 Cable & Wireless Dominica Ltd trading as Lime
@368 CU 2
01 ETECSA
@370 DO 2
01 Orange Dominicana, S.A.
02 Verizon Dominicana S.A.
03 Tricom S.A.
04 CentennialDominicana
05 Wind Telecom
@372 HT 2
01 Comcel
02 Digicel
03 Rectel
@374 TT 32
12 TSTT Mobile
122 TSTT Mobile
123 TSTT Mobile
124 TSTT Mobile
125 TSTT Mobile
126 TSTT Mobile
127 TSTT Mobile
128 TSTT Mobile
129 TSTT Mobile
13 Digicel Trinidad and Tobago Ltd.
130 Digicel Trinidad and Tobago Ltd.
140 LaqTel Ltd.
@376 TC 3
350 Cable & Wireless (TCI) Ltd trading asLime
352 IslandCom Communications Ltd.
360 Digicel
@400 AZ 2
01 "Azercell Telecom" LLC
02 "Bakcell" LLC
03 "Catel" LLC
04 "Azerfon" LLC
05 Special State Protection Service of the Republic of Azerbaijan
06 "Nakhtel" LLC
@401 KZ 2
01 Kar-Tel llc
02 TSC Kazak Telecom
07 Tele2/Altel
77 Tele2/Altel
@402 BT 2
11 Bhutan Telecom Limited (Bmobile)
17 Bhutan Telecom Limited (Bmobile)
77 Tashi InfoComm Limited (Tashi Cell)
@404 IN 2
00 Dishnet Wireless Ltd, Madhya Pradesh
01 Aircell Digilink India Ltd., Haryana
02 Bharti Airtel Ltd., Punjab
03 Bharti Airtel Ltd., H.P.
04 Idea Cellular Ltd., Delhi
05 Fascel Ltd., Gujarat
06 Bharti Airtel Ltd., Karnataka
07 Idea Cellular Ltd., Andhra Pradesh
09 Reliance Telecom Ltd., Assam
10 Bharti Airtel Ltd., Delhi
11 Hutchison Essar Mobile Services Ltd, Delhi
12 Idea Mobile Communications Ltd., Haryana
13 Hutchison Essar South Ltd., Andhra Pradesh
14 Spice Communications PVT Ltd., Punjab
15 Aircell Digilink India Ltd., UP (East)
16 Bharti Airtel Ltd, North East
17 Dishnet Wireless Ltd, West Bengal
18 Reliance Telecom Ltd., H.P.
19 Idea Mobile Communications Ltd., Kerala
20 Hutchison Essar Ltd, Mumbai
21 BPL Mobile Communications Ltd., Mumbai
22 Idea Cellular Ltd., Maharashtra
23 Idea Cellular Ltd, Maharashtra
24 Idea Cellular Ltd., Gujarat
25 Dishnet Wireless Ltd, Bihar
27 Hutchison Essar Cellular Ltd., Maharashtra
28 Aircel Ltd.
29 Dishnet Wireless Ltd, Assam
30 Hutchison Telecom East Ltd, Kolkata
31 Bharti Airtel Ltd., Kolkata
33 Dishnet Wireless Ltd, North East
34 BSNL, Haryana
35 Dishnet Wireless Ltd, Himachal Pradesh
36 Reliance Telecom Ltd., Bihar
37 Dishnet Wireless Ltd, J&K
38 BSNL, Assam
39 Bharat Sanchar Nigam Ltd. (BSNL)
40 Bharti Airtel Ltd., Chennai
41 Aircell Cellular Ltd, Chennai
42 Aircel Ltd., Tamil Nadu
43 Hutchison Essar Cellular Ltd., Tamil Nadu
44 Spice Communications PVT Ltd., Karnataka
45 Airtel
46 Hutchison Essar Cellular Ltd., Kerala
48 Dishnet Wireless Ltd, UP (West)
49 Bharti Airtel Ltd., Andra Pradesh
50 Reliance Telecom Ltd., North East
51 BSNL, H.P.
52 Reliance Telecom Ltd., Orissa
53 BSNL, Punjab
54 BSNL, UP (West)
55 BSNL, UP (East)
56 Idea Mobile Communications Ltd., UP (West)
57 BSNL, Gujarat
58 BSNL, Madhya Pradesh
59 BSNL, Rajasthan
60 Aircell Digilink India Ltd., Rajasthan
61 Dishnet Wireless Ltd, Punjab
62 BSNL, J&K
63 Dishnet Wireless Ltd, Haryana
64 BSNL, Chennai
65 Dishnet Wireless Ltd, UP (East)
66 BSNL, Maharashtra
67 Reliance Telecom Ltd., Madhya Pradesh
68 MTNL, Delhi
69 MTNL, Mumbai
70 Bharti Hexacom Ltd, Rajasthan
71 BSNL, Karnataka
72 BSNL, Kerala
73 BSNL, Andhra Pradesh
74 BSNL, West Bengal
75 BSNL, Bihar
76 BSNL, Orissa
77 BSNL, North East
78 BTA Cellcom Ltd., Madhya Pradesh
79 BSNL, Andaman & Nicobar
80 BSNL, Tamil Nadu
81 BSNL, Kolkata
82 Idea Telecommunications Ltd, H.P.
83 Reliable Internet Services Ltd., Kolkata
84 Hutchison Essar South Ltd., Chennai
85 Reliance Telecom Ltd., W.B. & A.N.
86 Hutchison Essar South Ltd., Karnataka
87 Idea Telecommunications Ltd, Rajasthan
88 Hutchison Essar South Ltd, Punjab
89 Idea Telecommunications Ltd, UP (East)
90 Bharti Airtel Ltd., Maharashtra
91 Dishnet Wireless Ltd, Kolkata
92 Bharti Airtel Ltd., Mumbai
93 Bharti Airtel Ltd., Madhya Pradesh
94 Bharti Airtel Ltd., Tamil Nadu
95 Bharti Airtel Ltd., Kerala
96 Bharti Airtel Ltd., Haryana
97 Bharti Airtel Ltd., UP (West)
98 Bharti Airtel Ltd., Gujarat
99 Dishnet Wireless Ltd, Kerala
@405 IN 32
000 Shyam Telelink Ltd, Rajasthan
005 Reliance Communications Ltd/GSM, Delhi
006 Reliance Communications Ltd/GSM, Gujarat
007 Reliance Communications Ltd/GSM, Haryana
009 Reliance Communications Ltd/GSM, J&K
01 Reliance
010 Reliance Communications Ltd,/GSM Karnataka
011 Reliance Communications Ltd/GSM, Kerala
012 Reliance Infocomm Ltd, Andhra Pradesh
013 Reliance Communications Ltd/GSM, Maharashtra
014 Reliance Communications Ltd/GSM, Madhya Pradesh
018 Reliance Communications Ltd/GSM, Punjab
020 Reliance Communications Ltd/GSM, Tamilnadu
021 Reliance Communications Ltd/GSM, UP (East)
022 Reliance Communications Ltd/GSM, UP (West)
025 Tata Teleservices Ltd/GSM, Andhra Pradesh
026 TATA DOCOMO
027 Tata Teleservices Ltd,/GSM Bihar
028 TATA DOCOMO
029 Tata Teleservices Ltd/GSM, Delhi
03 Reliance
030 Tata Teleservices Ltd/GSM, Gujarat
031 Tata Teleservices Ltd/GSM, Haryana
032 Tata Teleservices Ltd/GSM, Himachal Pradesh
033 Reliance Infocomm Ltd, Bihar
034 Tata Teleservices Ltd/GSM, Kamataka
035 Tata Teleservices Ltd/GSM, Kerala
036 Tata Teleservices Ltd/GSM, Kolkata
037 Tata Teleservices Ltd/GSM, Maharashtra
038 Tata Teleservices Ltd/GSM, Madhya Pradesh
039 Tata Teleservices Ltd/GSM, Mumbai
04 Reliance
040 Reliance Infocomm Ltd, Chennai
041 Tata Teleservices Ltd/GSM, Orissa
042 Tata Teleservices Ltd/GSM, Punjab
043 Tata Teleservices Ltd/GSM, Rajasthan
044 Tata Teleservices Ltd/GSM, Tamilnadu
045 Tata Teleservices Ltd/GSM, UP (East)
046 Tata Teleservices Ltd/GSM, UP (West)
047 Tata Teleservices Ltd/GSM, West Bengal
05 Reliance
06 Reliance
07 Reliance
08 Reliance Infocomm Ltd, Himachal Pradesh
09 Reliance
10 Reliance
11 Reliance
12 Reliance Infocomm Ltd, Kolkata
13 Reliance
14 Reliance
15 Reliance Infocomm Ltd, Mumbai
17 Reliance Infocomm Ltd, Orissa
18 Reliance
19 Reliance
20 Reliance
21 Reliance
22 Reliance
23 Reliance Infocomm Ltd, West bengal
28 Tata Teleservices Ltd, Chennai
45 Vi
51 Airtel
52 Bharti Airtel Ltd, Bihar
53 Bharti Airtel Ltd, Orissa
54 Bharti Airtel Ltd, UP (East)
55 Bharti Airtel Ltd, J&K
56 Bharti Airtel Ltd, Assam
66 Hutchison Essar South Ltd, UP (West)
67 Hutchison Essar South Ltd, Orissa
68 Vodaphone/Hutchison, Madhya Pradesh
70 Aditya Birla Telecom Ltd, Bihar
71 Essar Spacetel Ltd, Himachal Pradesh
72 Essar Spacetel Ltd, North East
73 Essar Spacetel Ltd, Assam
74 Essar Spacetel Ltd, J&K
750 Vodafone Essar Spacetel Ltd, J&K
751 Vodafone Essar Spacetel Ltd, Assam
752 Vodafone Essar Spacetel Ltd, Bihar
753 Vodafone Essar Spacetel Ltd, Orissa
754 Vodafone Essar Spacetel Ltd, Himachal Pradesh
755 Vodafone Essar Spacetel Ltd, North East
756 Vi
76 Essar Spacetel Ltd, Orissa
77 Essar Spacetel Ltd, Maharashtra
799 Idea Cellular Ltd, MUMBAI
800 Aircell Ltd, Delhi
801 Aircell Ltd, Andhra Pradesh
802 Aircell Ltd, Gujarat
803 Aircell Ltd, Kamataka
804 Aircell Ltd, Maharashtra
805 Aircell Ltd, Mumbai
806 Aircell Ltd, Rajasthan
807 Dishnet Wireless Ltd, Haryana
808 Dishnet Wireless Ltd, Madhya Pradesh
809 Dishnet Wireless Ltd, Kerala
81 Aircell Ltd, Delhi
810 Aircel Ltd.
811 Aircel Ltd.
812 Aircel Ltd.
813 Uninor
814 Uninor
815 Uninor
816 Uninor
817 Uninor
818 Uninor
819 Uninor
82 Aircell Ltd, Andhra Pradesh
820 Uninor
821 Uninor
822 Uninor
823 Videocon
824 Videocon
825 Videocon
826 Videocon
827 Videocon
828 Videocon
829 Videocon
83 Aircell Ltd, Gujarat
830 Videocon
832 Videocon
833 Videocon
834 Videocon
835 Videocon
836 Videocon
837 Videocon
838 Videocon
84 Aircell Ltd, Maharashtra
840 Reliance Jio
841 Videocon
842 Videocon
843 Videocon
844 Uninor
845 Vi
846 Vi
847 Vi
848 Vi
849 Vi
85 Aircell Ltd, Mumbai
850 Vi
851 Vi
852 Vi
853 Vi
854 Reliance Jio
855 Reliance Jio
856 Reliance Jio
857 Reliance Jio
858 Reliance Jio
859 Reliance Jio
86 Aircell Ltd, Rajasthan
860 Reliance Jio
861 Reliance Jio
862 Reliance Jio
863 Reliance Jio
864 Reliance Jio
865 Reliance Jio
866 Reliance Jio
867 Reliance Jio
868 Reliance Jio
869 Reliance Jio
870 Reliance Jio
871 Reliance Jio
872 Reliance Jio
873 Reliance Jio
874 Reliance Jio
875 Uninor
876 Uninor
877 Uninor
878 Uninor
879 Uninor
880 Uninor
881 STEL
882 STEL
883 STEL
884 STEL
885 STEL
886 STEL
908 Vi
909 Vi
910 Vi
911 Vi
912 Cheers
913 Cheers
914 Cheers
915 Cheers
916 Cheers
917 Cheers
918 Cheers
919 Cheers
920 Cheers
921 Cheers
922 Cheers
923 Cheers
925 Uninor
926 Uninor
927 Uninor
928 Uninor
929 Uninor
930 Cheers
932 Videocon
@406 IN 2
@410 PK 2
01 Mobilink
03 PAK Telecom Mobile Ltd. (UFONE)
04 CMPak
06 Telenor Pakistan
07 Warid Telecom
@412 AF 2
01 AWCC
20 Roshan
30 New1
40 Areeba Afghanistan
50 Etisalat
80 Afghan Telecom
88 Afghan Telecom
@413 LK 2
01 Sri Lanka Telecom Mobitel
02 MTN Network Ltd.
03 Celtel Lanka Ltd.
05 Airtel Lanka
08 Hutchison Telecommunications Lanka
@414 MM 2
00 Myanmar Posts and Telecommunications
01 Myanmar Posts and Telecommunications
02 Myanmar Posts and Telecommunications
03 Myanmar Economic Corporation
04 Myanmar Posts and Telecommunications
05 Ooredoo Myanmar Limited
06 Telenor Myanmar Limited
09 Myanmar National Tele & Communication Co.,Ltd
20 Amara Communication Co.,Ltd
21 Amara Communication Co.,Ltd
22 Fortune Telecom Co., Ltd
23 Global Technology Co., Ltd
@415 LB 2
01 Alfa
03 MTC Touch
05 Ogero Telecom
15 Connect
32 Cellis
33 Cellis
34 Cellis
35 Cellis
36 Libancell
37 Libancell
38 Libancell
39 Libancell
@416 JO 2
01 Fastlink
02 Xpress
03 Umniah
77 MobileCom
@417 SY 2
01 Syriatel
02 MTN Syria
03 WAFA Telecom
09 Syrian Telecom
50 Rcell
@418 IQ 2
05 Asia Cell
08 SanaTel
20 Zain Iraq (previously Atheer)
30 Zain Iraq (previously Iraqna)
40 Korek Telecom
45 Mobitel
47 Iraq Central Cooperative Association for Communication and Transportation
48 ITC Fanoos
49 Iraqtel
62 Itisaluna
70 Kalimat
77 SevenNet Layers
80 Iraqi Telecommunications & Post Company (ITPC)
81 ITPC (Al-Mazaya)
83 ITPC (Sader Al-Iraq)
84 ITPC (Eaamar Albasrah)
85 ITPC (Anwar Yagotat Alkhalee)
86 ITPC (Furatfone)
87 ITPC (Al-Seraj)
88 ITPC (High Link)
89 ITPC (Al-Shams)
91 ITPC (Belad Babel)
92 ITPC (Al Nakheel)
93 ITPC (Iraqcell)
94 ITPC (Shaly)
@419 KW 2
02 ZAIN
03 Wataniya Telecom
04 Viva
@420 SA 2
01 Saudi Telecom
03 Etihad Etisalat Company (Mobily)
04 Zain Saudi Arabia
05 Virgin
@421 YE 2
01 Yemen Mobile Phone Company
02 Spacetel Yemen
03 YemenMobile
04 Y-Telecom
11 YemenMobile
22 YemenMobile
@422 OM 2
02 Oman Mobile Telecommunications Company (Oman Mobile)
03 Oman Qatari Telecommunications Company (Nawras)
04 Oman Telecommunications Company (Omantel)
06 Vodafone Oman
@424 AE 2
02 Etisalat
03 du
@425 IL 2
01 Partner Communications Co. Ltd.
02 Cellcom Israel Ltd
03 Pelephone Communications Ltd
04 Globalsim Ltd
05=PS Jawwal
06=PS Wataniya
07 Mirs Ltd
08 Golan Telecom Ltd
09 Marathon 018 Xphone Ltd.
10 Partner Communications Co. Ltd.
11 365 Telecom (MVNO)
12 Free Telecom (MVNO)
13 Ituran Cellular Communications
14 Alon Cellular Ltd.
15 Home Cellular (MVNO)
16 Rami Levi (MVNO)
17 Gale Phone (MVNO)
18 Cellact Communications Ltd (MVNO)
19 Azi Communications Ltd
20 Bezeq Ltd
21 B.I.P Communications Ltd.
22 Maskyoo Telephonia Ltd.
23 Beezz Communication Solutions Ltd.
24 012 Telecom Ltd.
25 IMOD
26 LB Annatel Ltd.
27 BITIT Ltd.
28 PHI Networks
29 CG Networks
77 Hot Mobile
@426 BH 2
01 Bahrain Telecommunications Company (BATELCO)
02 Zain Bahrain
03 Civil Aviation Authority
04 STC Bahrain
05 Royal Court
06 STC Bahrain
07 TAIF
@427 QA 2
01 QATARNET
02 Vodafone
06 Ooredoo Q.S.C./MOI LTE
@428 MN 2
88 Unitel
91 Skytel
98 G.Mobile
99 Mobicom
@429 NP 2
01 Nepal Telecommunications
02 Ncell
03 Nepal Telecommunications
04 Smart Telecom
@430 AE 2
@431 AE 2
@432 IR 2
01 KISH CELL PARS
02 NEGIN ERTEBATAT AVA
03 PARSIAN HAMRAH LOTUS
04 TOSE E FANAVARI ERTEBATAT NOVIN HAMRAH
05 HAMRAH HOSHMAND AYANDEH
06 ERTEBATAT ARYANTEL
07 HOOSHMAND AMIN MOBILE
08 TOSE-E ERTEBATAT HAMRAH SHATEL
09 HIWEB
11 MCI (Mobile Communications of Iran)
12 HIWEB
13 HIWEB
14 Kish Free Zone Organization
19 MTCE (Espadan)
20 RIGHTEL
32 TCI (Telecommunication Company of Iran)
35 IRANCELL
44 ERTEBATAT MOBIN NET
45 FARABORD DADEHAYE IRANIAN
46 HIWEB
49 GOSTARESH ERTEBATAT MABNA
50 SHATEL
51 PISHGAMAN TOSE-E ERTEBATAT
52 ASIATECH
70 TCI (Telecommunication Company of Iran)
71 ERTEBATAT KOOHE NOOR
93 ERTEBATAT FARZANEGAN PARS
@434 UZ 2
01 Buztel
02 Uzmacom
04 Daewoo Unitel
05 Coscom
06 Perfectum Mobile
07 Uzdunrobita
@436 TJ 2
01 JC Somoncom
02 CJSC Indigo Tajikistan
03 TT mobile
04 Josa Babilon-T
05 CTJTHSC Tajik-tel
12 Tcell
@437 KG 2
01 Sky Mobile
03 7 Mobile
05 Alfa Telecom
06 Kyrgyztelecom
09 Nur Telecom
10 Saima Telecom
11 iTel
@438 TM 2
01 Barash Communication Technologies (BCTI)
02 TM-Cell
@440 JP 2
00 SoftBank Corp.
01 KDDI Corporation
02 Hanshin Cable Engineering Co. Ltd.
03 Internet Initiative Japan Inc.
04 Japan Radio Co., Ltd.
05 Wireless City Planning Inc.
06 SAKURA Internet Inc.
07 closip, Inc.
08 Panasonic Connect Co., Ltd
09 Marubeni Network Solutions Inc.
10 NTT DOCOMO, INC.
11 Rakuten Mobile Network, Inc.
12 CABLE MEDIA WAIWAI CORPORATION
13 NTT Communications Corporation
14 GRAPE ONE LTD.
15 BB Backbone Corp.
16 Nokia Innovations Japan G.K.
17 OSAKA GAS BUSINESS CREATE CORPORATION
18 Kintetsu Cable Network, Ltd
19 NEC Networks & System Integration Corporation
20 SoftBank Corp.
21 SoftBank Corp.
22 JTOWER Inc.
23 FUJITSU LIMITED
50 KDDI Corporation
51 KDDI Corporation
52 KDDI Corporation
53 KDDI Corporation
54 KDDI Corporation
91 NTT DOCOMO, INC.
92 KDDI Corporation
93 SoftBank Corp.
94 Rakuten Mobile Network, Inc.
@441 JP 32
00 Wireless City Planning Inc.
01 SoftBank Corp. (withdrawn)
200 SORACOM, Inc.
201 Aurens Co.,Ltd.
202 Sony Wireless Communications Inc.
203 GujoCity
204 Wicom Inc.
205 KATCH NETWORK INC.
206 MITSUBISHI ELECTRIC CORPORATION
207 Mitsui Knowledge Industry Co., Ltd.
208 CHUDENKO CORPORATION
209 Cable Television TOYAMA Inc.
210 NIPPON TELEGRAPH AND TELEPHONE EAST CORPORATION
211 STARCAT CABLE NETWORK Co., LTD.
212 I-TEC Solutions Co., Ltd.
213 Hokkaido Telecommunication Network Co., Inc.
214 Vroove Inc.
@450 KR 2
01 Globalstar Asia Pacific / Satellite network
02 KT / 5G test bed
04 KT / IoT network
05 SK Telecom / 3G, 4G network
06 LGU+ / 3G, 4G network
07 KT Powertel / 3G network
08 KT / 3G, 4G network
11 SK Telecom / 3G, 4G network
12 SK Telecom / IoT network
@452 VN 2
01 MobiFone
02 Vinaphone
04 Viettel
05 Vietnamobile
07 Gmobile
08 I-Telecom
09 REDDI
@454 HK 2
00 Hong Kong Telecommunications (HKT) Limited
01 CITIC Telecom International Limited
02 Hong Kong Telecommunications (HKT) Limited
03 Hutchison Telephone Company Limited
04 Hutchison Telephone Company Limited
05 Hutchison Telephone Company Limited
06 SmarTone Mobile Communications Limited
07 China Unicom (Hong Kong) Operations Limited
08 Truphone (Hong Kong) Ltd
09 MVNO/China Motion Telecom (HK) Ltd.
10 Hong Kong Telecommunications (HKT) Limited
11 China-Hongkong Telecom Limited
12 China Mobile Hong Kong Company Limited
13 China Mobile Hong Kong Company Limited
14 Hutchison Telephone Company Limited
15 SmarTone Mobile Communications Limited
16 Hong Kong Telecommunications (HKT) Limited
17 SmarTone Mobile Communications Limited
18 Hong Kong Telecommunications (HKT) Limited
19 Hong Kong Telecommunications (HKT) Limited
20 Hong Kong Telecommunications (HKT) Limited
21 21 ViaNet Group Limited
22 263 Mobile Communications (HongKong) Limited
24 Multibyte Info Technology Limited
25 Government use
26 Government use
27 Government use
28 Government use
29 Hong Kong Telecommunications (HKT) Limited
30 China Mobile Hong Kong Company Limited
31 China Telecom Global Limited
32 Hong Kong Broadband Network Ltd
35 Webbing Hong Kong Limited
36 Easco Telecommunications Limited
@455 MO 2
00 SmarTone – Comunicações Móveis, S.A.
01 Companhia de Telecomunicações de Macau, S.A.R.L.
02 China Telecom (Macau) Limitada
03 Hutchison – Telefone (Macau), Limitada
04 Companhia de Telecomunicações de Macau, S.A.R.L.
05 Hutchison – Telefone (Macau), Limitada
06 SmarTone – Comunicações Móveis, S.A.
07 China Telecom (Macau) Limitada
@456 KH 2
01 Mobitel (Cam GSM)
02 Hello
03 S Telecom (CDMA)
04 Cadcomms
05 Starcell
06 Smart
08 Viettel
11 SEATEL
18 Mfone
@457 LA 2
01 Lao Telecommunication Public Company
02 ETL Company Limited
03 Star Telecom Co., Ltd
07 Best Telecom Co., Ltd
08 TPLUS Digital Sole Company Limited
@460 CN 2
00 China Mobile
01 China Unicom
02 China Mobile
03 China Telecom
04 China Mobile
05 China Telecom
06 China Unicom
07 China Mobile
08 China Mobile
09 China Unicom
11 China Telecom
15 China Broadnet
20 China Tietong
@461 CN 2
@466 TW 2
01 Far EasTone Telecom
02 Far EasTone Telecom
03 Far EasTone Telecom
05 Far EasTone Telecom
06 Tuntex Telecom
09 Vmax Telecom
11 Chunghwa Telecom
89 Taiwan Mobile
92 Chunghwa Telecom
93 MobiTai Communications
97 Taiwan Mobile Telecom
99 TransAsia Telecoms
@467 KP 23
@470 BD 2
01 GramenPhone
02 Aktel
03 Mobile 2000
07 Airtel BD
@472 MV 2
01 DhiMobile
02 Ooredoo
@502 MY 23
00 Art900
10 DIGI Telecommunications
11 unifi mobile
12 Malaysian Mobile Services Sdn Bhd
13 Celcom (Malaysia) Berhad
14 Telekom Malaysia Berhad
143 Digi
146 Digi
152 Yes 5G
153 unifi mobile
16 DIGI Telecommunications
17 Malaysian Mobile Services Sdn Bhd
18 U Mobile Sdn. Bhd.
19 Celcom (Malaysia) Berhad
20 Electcoms Wireless Sdn Bhd
@505 AU 2
01 Telstra Corporation Ltd.
02 Optus Mobile Pty. Ltd.
03 Vodafone Network Pty. Ltd.
04 Department of Defence
05 The Ozitel Network Pty. Ltd.
06 Hutchison 3G Australia Pty. Ltd.
07 Vodafone Network Pty. Ltd.
08 One.Tel GSM 1800 Pty. Ltd.
09 Airnet Commercial Australia Ltd.
10=NF Norfolk Telecom
11 Telstra Corporation Ltd.
12 Vodafone Hutchison Australia Pty Ltd
13 Railcorp
14 AAPT Ltd
15 3GIS Pty Ltd. (Telstra & Hutchison 3G)
16 Victorian Rail Track
17 Vivid Wireless Pty Ltd
19 Lycamobile Pty Ltd
20 Ausgrid Corporation
21 Queensland Rail Limited
22 iiNet Ltd
23 Challenge Networks Pty Ltd
24 Advanced Communications Technologies Pty. Ltd.
25 Pilbara Iron Company Services Pty Ltd
26 Dialogue Communications Pty Ltd
27 Nexium Telecommunications
28 RCOM International Pty Ltd
30 Compatel Limited
31 BHP Billiton
32 Thales Australia
33 CLX Networks Pty Ltd
34 Santos Ltd
35 MessageBird Pty Ltd
36 Optus Mobile Pty. Ltd.
37 Yancoal Australia Ltd
38 Truphone Pty Ltd
39 Telstra Corporation Ltd.
40 CITIC PACIFIC MINING
41 Aqura Technologies Pty
42 Groote Eylandt Mining Company Pty Ltd
43 Arrow Energy Pty Ltd
44 ROY HILL IRON ORE PTY LTD
45 CLERMONT COAL OPERATIONS PTY Limited
46 ANGLOGOLD ASHANTI AUSTRALIA LTD
47 Woodside Energy Limited
48 Titan ICT Pty Ltd
49 Field Solutions Group Pty Ltd
50 Pivotel Group Pty Limited
51 Fortescue Metals Group Ltd
52 Optitel Pty Ltd
53 Shell Australia Pty Ltd
55 New South Wales Government Telecommunications Authority
56 Nokia Solutions and Networks Pty Ltd
57 CiFi Pty Ltd
58 Wi-Sky (NSW) Pty Ltd
59 Starlink Internet Services Pte Ltd
61 Commtel Network Solutions Pty Ltd
62 NBNCo Limited
68 NBNCo Limited
71 Telstra Corporation Ltd.
72 Telstra Corporation Ltd.
88 Pivotel Group Pty Limited
90 UE Access Pty Ltd
99 One.Tel GSM 1800 Pty. Ltd.
@510 ID 2
00 PSN
01 Satelindo
08 Natrindo (Lippo Telecom)
09 Smartfren
10 Telkomsel
11 Excelcomindo
21 Indosat - M3
28 Komselindo
89 3
@514 TL 2
01 Telin Timor-Leste
02 Timor Telecom
03 Viettel Timor-Leste
@515 PH 2
01 Islacom
02 Globe Telecom
03 Smart Communications
05 Digitel
18 Redinternet
@520 TH 2
00 CAT CDMA
01 AIS GSM
02 CAT CDMA
03 Advanced Wireless Network Company Limited
04 Real Future Company Limited
05 DTAC Network Company Limite
15 TOT Public Company Limited
18 Total Access Communications Public Company Limited
20 ACes Regional Services Company Limited
23 Digital Phone Company Limited
47 TOT Public Company Limited
99 True Move Company Limited
@525 SG 23
01 Singtel ST GSM900
02 Singtel ST GSM1800
03 M1
04 Grid Communications Limited
05 StarHub
06 StarHub Mobile Pte Ltd
07 StarHub Mobile Pte Ltd
08 StarHub
09 Liberty Wireless Pte Ltd
10 Simba Telecom Pte Ltd
11 M1 Limited
12 Grid Communications Limited
200 5G Test Bed
201 5G EP Twin Networks
202 5G EP Twin Networks
203 5G EP Twin Networks
204 5G EP Twin Networks
@528 BN 2
01 Telekom Brunei Berhad (TelBru)
02 Progresif Cellular Sdn Bhd (PCSB)
03 Unified National Networks Sdn Bhd (UNN)
11 DST Com
@530 NZ 2
00 Reserved for AMPS MIN based IMSI's
01 One New Zealand Group Limited
02 Teleom New Zealand CDMA Network
03 Woosh Wireless - CDMA Network
04 One New Zealand Group Limited
05 Telecom New Zealand - UMTS Ntework
06 FX Networks Ltd
07 Dense Air New Zealand Ltd
11 Interim Māori Spectrum Commission
12 Broadband & Internet New Zealand Limited
13 One New Zealand Group Limited
24 NZ Communications - UMTS Network
@536 NR 2
03 Nauru Telikom Corporation
@537 PG 2
01 Bmobile
02 Telikom PNG Ltd
03 Digicel Ltd
04 Digitec Communication Limited
@539 TO 2
01 Tonga Communications Corporation
43 Digicel
88 Digicel (Tonga) Ltd
@540 SB 2
01 BREEZE
02 Bemobile (BMobile (SI) Ltd)
@541 VU 2
00 AIL
01 SMILE
05 Digicel Vanuatu
07 WANTOK
@542 FJ 2
01 Vodafone (Fiji) Ltd
02 Digicel (Fiji) Ltd
03 Telecom Fiji Ltd (CDMA)
@543 WF 2
01 Manuia
@544 AS 2
11 Bluesky
@545 KI 2
01 ATHKL
02 OceanLink
09 Kiribati Frigate
@546 NC 2
01 OPT Mobilis
@547 PF 2
05 VITI
10 Mara Telecom
15 Pacific Mobile Telecom
20 Tikiphone
@548 CK 2
01 Telecom Cook
@549 WS 2
01 Telecom Samoa Cellular Ltd.
27 GoMobile SamoaTel Ltd
@550 FM 2
01 FSM Telecom
@551 MH 2
@552 PW 2
01 Palau National Communications Corp. (a.k.a. PNCC)
02 PECI / PalauTel
80 Palau Mobile
99 Palau Mobile Communications Inc. (PMCI)
@553 TV 2
01 Tuvalu Telecommunications Corporation
@554 TK 2
01 Teletok/LTE 4G
@555 NU 2
01 Telecom Niue
@602 EG 2
01 Mobinil
02 Vodafone
03 Etisalat
@603 DZ 2
01 Algérie Télécom Mobile « ATM » / GSM/public
02 Optimum Télécom Algérie « OTA » / GSM/public
03 Wataniya Télécom Algérie « WTA » / GSM/public
07 Algérie Télécom « AT » / WLL / public
09 Algérie Télécom « AT » / LTE Fixe / public
@604 MA 2
00 Médi Télécom
01 Itissalat Al-Maghrib
02 Wana Corporate
04 Al Houria Telecom
05 Wana Corporate
06 Itissalat Al-Maghrib
99 Al Houria Telecom
@605 TN 2
01 Orange Tunisie
02 Tunisie Telecom
03 Orascom Telecom
@606 LY 2
00 Libyana
01 Madar
02 Al-Jeel
03 Libya Phone
06 Hatef
@607 GM 2
01 Gamcel
02 Africell
03 COMIUM
04 Qcell
05 GAMTEL-Ecowan
06 NETPAGE
@608 SN 2
01 Sonatel (Orange)
02 Sentel GSM (Tigo)
03 Expresso Sénégal
04 CSU
@609 MR 2
01 Mattel S.A.
02 Chinguitel S.A.
10 Mauritel Mobiles
@610 ML 2
01 Malitel
02 Orange Mali Sa
03 ATEL-SA
@611 GN 2
01 Orange Guinée
02 Sotelgui
03 Intercel
04 MTN/Areeba
05 Cellcom Guinée SA
@612 CI 2
02 Atlantique Cellulaire
03 Orange Côte d'Ivoire
04 Comium Côte d'Ivoire
05 Loteny Telecom
06 Oricel Côte d'Ivoire
07 Aircomm Côte d'Ivoire
@613 BF 2
01 Onatal (Telmob)
02 Celtel
03 Telecel
@614 NE 2
01 Sahel.Com
02 Celtel
03 Telecel
04 Orange Niger
@615 TG 2
01 Togo Telecom
03 Moov Togo
@616 BJ 2
01 Libercom
02 Telecel
03 Spacetel Benin
04 Bell Benin Communications
05 Glo Communications Benin
@617 MU 2
01 Cellplus
02 Mahanagar Telephone (Mauritius) Ltd
03 Mahanagar Telephone (Mauritius) Ltd
10 Emtel
@618 LR 2
01 Lonestar
02 Libercell
04 Comium Liberia
07 Celcom
20 LIBTELCO
@619 SL 2
01 Celtel
02 Millicom
03 Africell
04 Comium (Sierra Leone) Ltd
05 Lintel (Sierra Leone) Ltd.
07 QCELL SIERRA LEONE
09 INTERGROUP TELECOM
25 Mobitel
40 Datatel (SL) Ltd GSM
50 Datatel (SL) Ltd CDMA
@620 GH 2
01 Spacefon
02 Ghana Telecom Mobile
03 Mobitel
04 Kasapa Telecom Ltd.
06 AirtelTigo
07 Globacom
11 Netafriques Dot Com Ltd
@621 NG 2
20 Econet Wireless Nigeria Ltd.
30 MTN Nigeria Communications
40 MTEL
50 Globacom
60 EMTS
@622 TD 2
01 Celtel
02 Tchad Mobile
03 Tigo/Milicom/Tchad Mobile
04 Salam
@623 CF 2
01 Centrafrique Telecom Plus (CTP)
02 Telecel Centrafrique (TC)
03 Celca (Socatel)
04 Nationlink
@624 CM 2
01 Mobile Telephone Networks Cameroon
02 Orange Cameroun
04 NEXTTEL (ex VIETTEL CAMEROON)
@625 CV 2
01 Cabo Verde Telecom
02 T+Telecomunicações
@626 ST 2
01 Companhia Santomese de Telecomunicações
@627 GQ 2
01 Guinea Ecuatorial de Telecomunicaciones Sociedad Anónima (GETESA)
03 Hits-GE
@628 GA 2
01 LIBERTIS
02 MOOV
03 CELTEL
04 USAN GABON
05 Réseau de l’Administration Gabonaise (RAG)
@629 CG 2
01 Celtel
10 Libertis Telecom
@630 CD 2
01 Vodacom Congo RDC sprl
02 AIRTEL sprl
05 Supercell Sprl
86 Congo-Chine Telecom s.a.r.l.
88 YOZMA TIMETURNS sprl
89 OASIS sprl
90 Africell RDC
@631 AO 2
02 Unitel
04 Movicel
05 AFRICELL
@632 GW 2
01 Guinétel S.A.
02 Spacetel Guinea-Bissau S.A.
03 Orange
07 Guinetel
@633 SC 2
01 Cable and wireless (Seychelles) Ltd
02 Mediatech International Ltd.
05 Intelvision Ltd
10 Airtel (Seychelles) Ltd
@634 SD 2
01 SD Mobitel
02 Areeba-Sudan
03 MTN Sudan
05 Network of the World Ltd (NOW)
06 Zain Sudan
07 Sudanese Telecommunication Co. LTD (SUDATEL)
09 Privet
99 MTN Sudan
@635 RW 2
10 MTN Rwandacell
12 Rwandatel
13 AIRTEL RWANDA Ltd
14 Airtel Rwanda
17 Olleh Rwanda Networks (ORN)
@636 ET 2
01 ETH MTN
02 Safaricom Telecommunications Ethiopia
@637 SO 2
01 Telesom
04 Somafone
10 Nationlink
25 Hormuud
30 Golis Telecommunications Company
57 Unitel
71 Somtel
82 Telcom
@638 DJ 2
01 Evatis
@639 KE 2
01 Safaricom PLC
02 Safaricom PLC
03 Airtel Networks Kenya Limited
04 Mobile Pay Kenya Limited
05 Airtel Networks Kenya Limited
06 Finserve Africa Limited
07 Telkom Kenya Limited
09 Homeland Media Group Limited
10 Jamii Telecommunications Limited
11 Jambo Telcoms Limited
12 Infura Limited
@640 TZ 2
02 MIC Tanzania Limited (Tigo)
03 Zanzibar Telecom Limited (Zantel)
04 Vodacom Tanzania Limited
05 Airtel Tanzania Limited
06 WIA Company Limited
07 Tanzania Telecommunications Company Limited
09 Viettel Tanzania Limited (Halotel)
11 Smile Communications Tanzania Ltd
@641 UG 2
01 Airtel Uganda Limited
04 Tangerine Uganda Limited
08 Talkio Mobile Limited
10 MTN Uganda Limited
11 Uganda Telecom Limited
14 House of Integrated Technology and Systems Uganda Ltd
16 SimbaNET Uganda Limited
22 Airtel Uganda Limited
33 Smile Communications Uganda Limited
40 Civil Aviation Authority (CAA)
44 K2 Telecom Limited
@642 BI 2
01 Econet
02 Africell
03 ONAMOB
07 LACELL
08 Lumitel/Viettel
82 U.COM
@643 MZ 2
01 T.D.M. GSM
03 Movitel
04 VM Sarl
@645 ZM 2
01 Airtel Zambia Limited
02 MTN Zambia Limited
03 Zamtel
04 Beeline Telecoms Limited
07 Liquid Telecom Zambia Limited
@646 MG 2
01 Celtel Madagascar (Zain), GSM
02 Orange Madagascar, GSM
04 Telecom Malagasy Mobile, GSM
@647 RE 2
00 Orange
01 BJT Partners
02 Telco OI
03 Telco OI
04 ZEOP Mobile
10 Société Réunionnaise du Radiotéléphone
@648 ZW 2
01 Net One
03 Telecel
04 Econet
@649 NA 2
01 Mobile Telecommunications Ltd.
02 Telecom Namibia
03 Powercom Pty Ltd (leo)
04 Paratus Telecommunications (Pty)
05 Demshi Investments CC
06 MTN Namibia
07 Capricorn Connect
@650 MW 2
01 Telekom Network Ltd.
02 ZERO2
10 Celtel ltd.
@651 LS 2
01 Vodacom Lesotho (pty) Ltd.
02 Econet Ezin-cel
10 VODACOM LESOTHO
@652 BW 2
01 Mascom Wireless (Pty) Ltd
02 Orange Botswana (Pty) Ltd
04 Botswana Telecommunications Corporation (BTC)
@653 SZ 2
01 SPTC
02 Swazi Mobile Limited
10 Swazi MTN
@654 KM 2
01 HURI / Comores Telecom
02 TELMA / TELCO SA
@655 ZA 2
01 Vodacom (Pty) Ltd.
02 Telkom SA Ltd
03 Telkom SA SOC Ltd
05 Telkom SA Ltd
06 Sentech (Pty) Ltd.
07 Cell C (Pty) Ltd.
10 Mobile Telephone Networks (MTN) Pty Ltd
11 SAPS Gauteng
12 Mobile Telephone Networks (MTN) Pty Ltd
13 Neotel Pty Ltd
14 Neotel Pty Ltd
19 Wireless Business Solutions (iBurst)
21 Cape Town Metropolitan Council
24 SMS Portal (Pty) Ltd
25 Wirels Connect
27 A to Z Vaal Industrial Supplies Pty Ltd
28 Hymax Talking Solutions (Pty) Ltd
30 Bokamoso Consortium Pty Ltd
31 Karabo Telecoms (Pty) Ltd.
32 Ilizwi Telecommunications Pty Ltd
33 Thinta Thinta Telecommunications Pty Ltd
34 Bokone Telecoms Pty Ltd
35 Kingdom Communications Pty Ltd
36 Amatole Telecommunication Pty Ltd
38 Wireless Business Solutions (Pty) Ltd
46 SMS Cellular Services (Pty) Ltd
50 Ericsson South Africa (Pty) Ltd
51 Integrat (Pty) Ltd
53 Lycamobile (Pty) Ltd
65 Vodacom Pty Ltd
73 Wireless Business Solutions (Pty) Ltd
74 Wireless Business Solutions (Pty) Ltd
76 Comsol Networks (Pty) Ltd
77 K2015315513 (Pty) Ltd ta One Telecom (Pty) Ltd
@657 ER 2
01 Eritel
@658 SH 2
01 Sure South Atlantic Ltd. (Ascension)
@659 SS 2
12 Sudani/Sudatel
91 Zain-South Sudan
92 MTN-South Sudan
95 Vivacel/NOW
97 Gemtel
@702 BZ 2
67 Belize Telecommunications Ltd., GSM 1900
68 International Telecommunications Ltd. (INTELCO)
69 SMART/Speednet Communications Ltd.
99 Smart
@704 GT 23
01 Servicios de Comunicaciones Personales Inalámbricas, S.A. (SERCOM, S.A
02 Comunicaciones Celulares S.A.
03 Telefónica Centroamérica Guatemala S.A.
030 Movistar
@706 SV 2
01 CTE Telecom Personal, S.A. de C.V.
02 Digicel, S.A. de C.V.
03 Telemóvil El Salvador, S.A.
04 Movistar
@708 HN 3
001 Megatel
002 Celtel
020 Celtel
040 Digicel Honduras
@710 NI 23
21 Empresa Nicaragüense de Telecomunicaciones, S.A. (ENITEL)
30 Movistar (Telefonía Celular de Nicaragua)
300 Movistar (Telefonía Celular de Nicaragua)
70 Yota Nicaragua
73 Servicios de Comunicaciones, S.A. (SERCOM)
730 Servicios de Comunicaciones, S.A. (SERCOM)
@712 CR 2
01 Instituto Costarricense de Electricidad - ICE
02 Instituto Costarricense de Electricidad - ICE
03 CLARO CR Telecomunicaciones S.A.
04 Telefónica de Costa Rica TC, S.A.
20 RADIOGRAFICA COSTARRICENSE S.A.
@714 PA 23
01 Cable & Wireless Panama S.A.
02 Grupo de Comunicaciones Digitales, S.A. (TIGO)
020 Grupo de Comunicaciones Digitales, S.A. (TIGO)
03 Claro Panamá, S.A.
04 Digicel (Panamá), S.A.
040 Digicel
05 Cable & Wireless Panamá, S.A.
@716 PE 2
06 Movistar
10 TIM Peru
15 Bitel
17 Entel
@722 AR 3
010 Compañia de Radiocomunicaciones Moviles S.A.
020 Nextel Argentina srl
070 Telefónica Comunicaciones Personales S.A.
210 IMOWI
310 CTI PCS S.A.
320 Compañia de Telefonos del Interior Norte S.A.
330 Compañia de Telefonos del Interior S.A.
340 Telecom Personal S.A.
341 Telecom Personal S.A.
@724 BR 2
00 NEXTEL
01 SISTEER DO BRASIL TELECOMUNICAÇÔES (MVNO)
02 TIM REGIÂO I
03 TIM REGIÂO III
04 TIM REGIÂO III
05 CLARO
06 Telefônica Brasil S.A.
07 Sercontel Cel
08 Maxitel MG
09 Telepar Cel
10 Telefônica Brasil S.A.
11 Telefônica Brasil S.A.
12 Americel
13 Telesp Cel
14 Maxitel BA
15 SERCOMTEL
16 BRT CELULAR
17 SURF TELECOM S.A.
18 DATORA (MVNO)
19 Telemig Cel
21 LIGUE
23 Telefônica Brasil S.A.
24 AMAZONIA CELULAR
25 Telebrasilia Cel
27 Telegoias Cel
29 Unifique
30 TNL PCS Oi
31 TNL PCS Oi
32 CTBC CELULAR R III
33 CTBC CELULAR R II
34 CTBC CELULAR R I
35 TELCOM
36 OPTIONS
37 UNICEL
38 CLARO
39 NEXTEL (SMP)
41 Telpe Cel
43 Telepisa Cel
45 Telpa Cel
47 Telern Cel
48 Teleceara Cel
51 Telma Cel
53 Telepara Cel
54 TIM S.A.
55 Teleamazon Cel
57 Teleamapa Cel
59 Telaima Cel
77 Brisanet
99 LOCAL (STFC)
@730 CL 2
01 Entel Telefónica Móvil
02 Telefónica Móvil
03 Smartcom
04 Centennial Cayman Corp. Chile S.A.
05 Multikom S.A.
06 Blue Two Chile SA
07 Telefónica Móviles Chile S.A.
08 VTR Móvil S.A.
09 Centennial Cayman Corp. Chile S.A.
10 Entel
11 Celupago S.A.
12 Telestar Móvil S.A.
13 TRIBE Mobile Chile SPA
14 Netline Telefónica Móvil Ltda
15 CIBELES TELECOM S.A.
16 Nomade Telecomunicaciones S.A.
17 COMPATEL Chile Limitada
18 Empresas Bunker S.A.
19 Sociedad Falabella Móvil SPA
20 Inversiones Santa Fe Limitada
21 WILL S.A.
22 CELLPLUS SPA
23 CLARO SERVICIOS EMPRESARIALES S.A.
24 CLARO CHILE SpA
26 WILL S.A.
27 Cibeles Telecom S.A.
29 Entel PCS Telecomunicaciones S.A.
@732 CO 3
001 Colombia Telecomunicaciones S.A. - Telecom
002 Edatel S.A.
020 Emtelsa
099 Emcali
101 Comcel S.A. Occel S.A./Celcaribe
102 Bellsouth Colombia S.A.
103 Colombia Móvil S.A.
111 Colombia Móvil S.A.
123 Telefónica Móviles Colombia S.A.
130 Avantel
187 ETB 4G
360 WOM
@734 VE 2
01 Infonet
02 Corporación Digitel
03 GALAXY ENTERTAINMENT DE VENEZUELA C.A.
04 Telcel, C.A.
06 Telecomunicaciones Movilnet, C.A.
08 PATRIACELL C.A.
@736 BO 2
01 Nuevatel S.A.
02 ENTEL S.A.
03 Telecel S.A.
@738 GY 23
00 E-Networks Inc.
002 Guyana Telephone & Telegraph Company Limited (Cellink)
003 Quark Communications Inc.
01 U-Mobile (Cellular) Inc.
02 GT&T Cellink Plus
040 E-Networks Inc.
05 eGovernment Unit, Ministry of the Presidency
@740 EC 2
00 Otecel S.A. - Bellsouth
01 Porta GSM
02 Telecsa S.A.
@742 GF 2
04 Free Caraïbe
@744 PY 2
01 Hóla Paraguay S.A.
02 Hutchison Telecom S.A.
03 Compañia Privada de Comunicaciones S.A.
04 Telecel
05 Personal
06 Hola Paraguay S.A.
@746 SR 2
02 Telesur
03 Digicel
04 Intelsur
05 Telesur (CDMA)
@748 UY 2
00 Ancel
01 Administración Nacional de Telecomunicaciones (ANTEL)
03 Ancel
07 Telefónica Móviles del Uruguay S.A. (Movistar)
10 AM Wireless Uruguay S.A. (Claro)
15 ENALUR S.A.
@750 FK 3
001 Touch
@901 - 2
01 Webbing
02 GlobalmatiX AG
03 Iridium Communications Inc
04 BBIX Singapore Pte. Ltd.
05 Thuraya RMSS Network
06 Thuraya Satellite Telecommunications Company
07 NTT Ltd.
08 SpaceX
09 China Telecommunications Corporation
10 Omnispace LLC
11 Inmarsat Ltd.
12 Maritime Communications Partner AS (MCP network)
14 AeroMobile AS
15 OnAir N.V. (formerly SITA on behalf of Onair)
16 Cisco Systems, Inc.
17 Jersey Telecom
18 Cingular Wireless
19 Epic Communications Limited (Monaco Telecom)
20 Intermatica
21 Wins Limited (Formerly Seanet Maritime Communications AB)
22 MediaLincc Ltd
24 Voxbone SA (withdrawn)
26 Telecom Italia
27 Monaco Telecom
28 Vodafone Group
31 Orange
34 Tyntec Limited
35 Globecomm Network Services
36 Azerfon LLC
37 TRANSATEL
38 Multiregional TransitTelecom (MTT)
39 MTX Connect Ltd
40 Deutsche Telekom AG
41 One Network B.V.
43 EMnify GmbH
44 AT&T, Inc.
45 Advanced Wireless Network Company Limited
46 Telecom26 AG
48 Com4 Sweden AB
49 Mobile Telecommunications Company K.S.C.P. (Formerly Zain Kuwait)
50 Sawatch Limited/EchoStar Mobile Limited
52 Manx Telecom Trading Ltd.
53 Inmarsat Ltd. (replacing Deutsche Telekom AG)
54 Teleena Holding B.V.
56 European Telecommunications Standards Institute (ETSI)
58 BICS SA
59 MessageBird B.V.
60 OneWeb
61 MTN Management Services
62 Twilio Inc.
64 Syniverse Technologies, LLC
66 Limitless Mobile, LLC
67 1NCE GmbH
68 Maersk Line A/S
69 Legos
71 Tampnet AS
72 Tele2 Sverige Aktiebolag (Formerly Tele2 IoT)
73 Cubic Telecom Limited
74 Etisalat
75 Podsystem Ltd.
76 A1 Telekom Austria AG
77 Bouygues Telecom
78 Telecom Italia Sparkle S.p.A.
79 Nokia Corporation
80 Flo Live Limited
81 Airnity SAS
82 Eseye Limited
83 iBasis Netherlands BV
84 TELEFONICA MOVILES ESPAÑA, S.A. UNIPERSONAL (TME)
85 Telefónica Germany GmbH & Co. OHG
86 BJT PARTNERS SAS
87 Cisco Systems, Inc.
88 Telecommunications for Disaster Relief (TDR) (OCHA)
89 DIDWW Ireland Limited
90 Truphone Limited (withdrawn)
91 World Mobile Group Limited
92 Phonegroup SA
93 SkyFive AG
94 Intelsat US LLC
95 HMD Global Oy (withdrawn)
96 KORE Wireless
97 Satelio IoT Services S.L.
98 Skylo Technologies, Inc.
99 Athalos Global Services BV
@991 - 2
@999 - 32
`
