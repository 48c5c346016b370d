/**
 * International signalling point codes (Q.708): «country operator: codes», zone-area-point.
 * «-» is no operator named in the list.
 */
export const pointCodeTable = `
AD Servei de Telecomunicacions d'Andorra: 2-196-1
AE Emirates Integrated Telecommunications Company (du): 4-049-0 4-049-1 4-049-2 4-049-3 4-060-5 4-060-6 4-060-7
AE Emirates Telecommunications Corporation (ETISALAT): 4-048-0 4-048-1 4-048-2 4-048-3 4-048-4 4-048-6 4-048-7 4-060-0 4-060-1 4-060-2 4-060-3 4-060-4 4-062-0 4-062-1 4-062-2 4-062-3 4-062-4
AE Thuraya Satellite Network: 4-062-6
AF AWCC: 4-024-0 4-024-1 4-024-2 4-025-3 4-025-4 4-136-0 4-136-1 4-136-2 4-138-3 4-138-4
AF Afghan Telecom: 4-024-3 4-025-5 4-025-6
AF Etisalat: 4-137-0 4-137-1 4-137-2 4-137-3 4-137-4 4-137-5 4-137-6 4-137-7
AF Etisalat International: 4-025-7
AF MTN: 4-024-4 4-024-5 4-138-0 4-138-1 4-138-2
AF TDCA (dba Roshan): 4-024-6 4-024-7 4-025-0 4-025-1 4-025-2 4-136-3 4-136-4 4-136-5 4-136-6 4-136-7
AG APUA/PCS: 3-088-4 3-088-5 3-088-7
AG Cable & Wireless: 3-088-0 3-088-2 3-088-3 3-088-6
AG Digicel: 3-088-1
AI Cable and Wireless: 3-168-0 3-168-1 3-168-2 3-168-3 3-168-4 3-168-5 3-168-6 3-168-7
AL ABISSNET: 3-228-6
AL ALBANIA SATELLITE COMMUNICATIONS: 3-228-5
AL ALBON: 3-228-7
AL ALBTelecom: 2-152-0 2-152-4
AL ALBtelecom: 2-152-3 3-233-0
AL FBD: 4-227-0
AL INFO-Telecom: 3-233-2
AL Metis Communications sh.p.k.: 7-219-6
AL NEOFONE: 3-233-3
AL NISATEL: 3-233-4
AL ONE TELECOMMUNICATIONS sh.a: 4-227-4 4-227-5 4-227-6 4-227-7
AL Pegasus Communications Sh.p.k.: 7-219-0
AL SELCOM SHPK: 4-227-1
AL Safecomm Albania: 2-152-6
AL TIBO Communications sh.p.k.: 3-228-4
AL Vodafone Albania: 3-228-0 3-228-1 3-228-2 3-228-3 3-233-6 3-233-7
AL Vodafone Albania sh.a.: 3-233-5 4-227-2 4-227-3 7-219-1 7-219-2 7-219-3 7-219-4
AM Armentel JV CJSC: 2-200-1 2-200-2
AM Arminco: 2-200-0
AM Crossnet: 5-234-3
AM Dzoraxbyur Hamalir: 5-234-4
AM GLOBAL CALLINE: 5-234-6
AM GNC Alfa: 4-233-2
AM GRIAR TELECOM: 4-233-1
AM ICON: 5-234-0
AM Interactive TV: 5-234-7
AM K Telecom: 2-200-5 2-200-6
AM Netsys: 5-234-5
AM Orange Armenia: 2-200-3 5-234-1
AM PMF-SAL: 2-200-4
AM UCOM: 4-233-0
AO AFRICELL: 6-063-4
AO Angola Telecom: 6-062-0 6-062-1
AO ItelNet: 6-063-3
AO Movicel: 6-062-5 6-063-2
AO Mundo Startel: 6-062-6 6-062-7
AO Nexus: 6-062-4
AO Unitel: 6-062-2 6-062-3 6-063-0
AR AMX Argentina S.A. (ex CTI Compañia de Teléfonos del Interior S.A.): 7-040-1 7-041-7
AR AT&T Argentina S.A.: 7-042-5 7-042-6 7-042-7 7-046-0 7-046-1
AR Cableway S.A.: 7-041-5
AR Colubris S.A.: 7-043-6
AR Compañía de Telecomunicaciones Integrales S.A.: 7-045-3 7-045-4 7-045-5 7-045-6
AR Compañía de Teléfonos Del Plata S.A.: 7-045-0 7-045-1 7-045-2
AR Comsat Argentina S.A.: 7-047-2 7-047-3
AR Comte Communications Technology S.A.: 7-041-6
AR Convergia Argentina S.A.: 7-047-7
AR DKA S.A.: 7-043-1
AR Diveo Argentina S.A.: 7-047-0 7-047-1
AR Embratel Internacional S.A.: 7-047-6
AR GC SAC Argentina s.r.l.: 7-043-4
AR IDT Corporation de Argentina S.A.: 7-043-2
AR Impsat S.A.: 7-041-0 7-041-1 7-046-6 7-046-7
AR Infonexión Argentina S.A.: 7-043-5
AR Metrored Telecomunicaciones S.A.: 7-046-5
AR NSS S.A.: 7-047-4
AR Nodalis s.p.a.: 7-043-0
AR Orbistel S.A.: 7-045-7
AR Red Alternativa S.A.: 7-042-1
AR SES Sistemas Electrónicos S.A.: 7-046-3
AR Superfone S.A.: 7-046-2
AR TESAM ARGENTINA S.A.: 7-040-0
AR TTN S.A.: 7-047-5
AR Techtel LMDS Comunicaciones Interactivas S.A.: 7-042-4
AR Techtel S.A.: 7-046-4
AR Tecoar S.A.: 7-042-0
AR Telecom Argentina S.A.: 7-041-4
AR Telecom Argentina STET France Telecom S.A.: 7-044-0 7-044-2 7-044-4 7-044-6
AR Telecom Personal S.A.: 7-042-2 7-042-3
AR Telefónica Comunicaciones Personales S.A.: 7-041-2 7-041-3
AR Telefónica Larga Distancia de Argentina S.A. (TLDA): 7-044-1 7-044-3 7-044-5 7-044-7
AR Telesmart S.A.: 7-043-7
AR Wilson Construcciones S.A.: 7-043-3
AS AST Telecom, LLC: 5-088-4
AS AST Telecom, LLC dba Bluesky: 5-088-1 5-088-2
AS American Samoa Telecommunications Authority (ASTCA): 5-088-0
AT 1012-Festnetz-Service GmbH: 2-066-6
AT A1 Telekom Austria AG: 2-026-5 2-026-7 2-064-0 2-064-1 2-064-2 2-064-3 2-064-4 2-064-7 2-065-0 2-065-1 2-065-2 2-065-3 2-065-4 2-065-6
AT Brennercom Tirol GmbH: 2-026-1
AT Colt Technology Services GmbH: 2-026-0
AT Hutchison Drei Austria GmbH: 2-025-5 2-025-6 2-066-2 2-066-3 2-066-4 2-067-5 2-067-6 2-133-1
AT MASS Response Service GmbH: 2-064-6
AT Orange Business Austria GmbH: 2-067-0 2-067-1
AT T-Mobile Austria GmbH: 2-025-0 2-133-2 2-133-3 2-133-4 2-133-5 2-133-6
AT Tele2 Telecommunication GmbH: 2-065-7 2-066-5
AT UPC Telekabel Wien GmbH: 2-067-7
AT Verizon Austria GmbH: 2-026-4
AT WNT Telecommunication GmbH: 2-064-5
AT ÖBB - Infrastruktur AG: 2-067-2 2-067-3 2-067-4 2-133-7
AU AAPT Ltd: 5-015-0 5-015-5 5-015-6 5-015-7 5-016-6 5-016-7
AU Alpha Telecom Pty: 5-117-3
AU Asia Netcom Australia Pty Ltd: 5-118-0
AU Australian Telecoms Exchange Pty. Ltd.: 5-119-4 5-119-5
AU BT Australasia PM-F2: 5-013-7
AU BT Australasia Pty Ltd: 5-014-2
AU Cell Wireless Corporation: 5-017-4
AU Concerotel Pty Ltd: 5-123-0
AU Digiplus Pty Ltd: 5-117-6 5-117-7
AU Global Gossip Communications: 5-120-7
AU Globalstar Australia Pty Ltd: 5-015-3 5-017-6 5-017-7
AU HiTech Telecom Pty Ltd: 5-117-4
AU Hutchinson 3G Melbourne: 5-116-7
AU Hutchinson 3G Sydney: 5-116-6
AU IDT Telecom Asia Pacific (Australia) Pty Ltd: 5-014-5
AU IP Systems: 5-012-4 5-012-5 5-119-6 5-119-7
AU Inmarsat Solutions B.V.: 5-122-1
AU IntraPower Terrestrial Pty Ltd: 5-120-4
AU KDD Australia Pty Ltd: 5-013-0
AU Lycamobile Pty Ltd: 5-121-2 5-121-3 5-121-4 5-121-5
AU Mibroadband Pty Ltd: 5-116-2 5-116-3 5-116-4 5-116-5
AU Net Telephone Marketing Pty Ltd: 5-018-2 5-018-3 5-018-4 5-018-5 5-018-6 5-018-7
AU Norfolk Telecom: 5-014-3 5-014-4
AU Optus Ltd: 5-017-0 5-017-1 5-017-2 5-017-3 5-019-0 5-019-1 5-019-2 5-019-3 5-019-4 5-019-5 5-019-6 5-019-7 5-115-0 5-115-1 5-115-2 5-115-3
AU Optus Networks Ltd: 5-011-0
AU Orange Business Services Australia Pty Ltd: 5-014-1
AU Pacific Gateway Exchange: 5-014-6
AU Pacific Teleports Pty Ltd: 5-015-2
AU Pivotel Satellite Limited: 5-122-2
AU PowerTel Ltd: 5-012-0 5-012-2 5-014-0
AU Primus: 5-015-1 5-122-0
AU Primus Telecommunications Pty Ltd: 5-013-5 5-117-0
AU Prodigy Telecom Pty Ltd: 5-117-1 5-117-2
AU RSLCom Australia Pty. Ltd: 5-012-3
AU Société Internationale de Télécommunications Aeronautiques (SITA): 5-013-6
AU Stephen Dalmeida (Globetouch Inc): 5-122-6 5-122-7
AU Symbio Networks P/L: 5-120-5 5-121-7
AU TNZI Australia Pty Ltd: 5-012-6
AU TPG Telecom Ltd: 5-011-1 5-015-4
AU Tata Communications (Australia) Pty Ltd: 5-018-1 5-118-1 5-121-0 5-121-1
AU Tel.Pacific Ltd: 5-118-2 5-118-3
AU Tel.Pacific Pty Ltd (Telpacific): 5-117-5 5-118-4 5-118-5 5-118-6 5-118-7 5-119-0 5-119-1 5-119-2 5-119-3 5-120-0 5-120-1
AU Telecorp Ltd: 5-115-4 5-115-5 5-115-6 5-115-7 5-116-0
AU Telstra Corporation Ltd: 5-010-0 5-010-1 5-010-2 5-010-3 5-010-4 5-010-5 5-010-6 5-010-7 5-011-2 5-011-3 5-011-4 5-011-5 5-011-6 5-011-7 5-018-0 5-122-3 5-122-4 5-122-5
AU TransACT Ltd: 5-116-1
AU Vodafone Network Pty Ltd: 5-012-7 5-017-5
AU Vodafone Pty Ltd: 5-016-0 5-016-1 5-016-2 5-016-3 5-016-4 5-016-5
AU WorldCom Asia Pacific Limited: 5-014-7
AU WorldCom Australia Pty Ltd: 5-013-1 5-013-2 5-013-3 5-013-4
AW DTH Television & Telecommunications N.V./MIO Aruba: 3-164-4
AW New Millennium Telecom Services N.V./Digicel Aruba: 3-164-2
AW Rainbow Internet Services group N.V./Scarlet: 3-164-6
AW Setar N.V.: 3-164-0 3-164-1 3-164-3
AZ AzInTelecom MMC: 4-071-4
AZ AzerTelecom LLC: 4-070-4 4-070-7
AZ Azercell Telecom LLC: 4-070-5 4-070-6 4-071-6 4-071-7
AZ Azerfon LLC: 4-071-0 4-071-1
AZ Aztelekom LLC: 4-070-0 4-070-1 4-070-2
AZ Aztelekom MMC: 4-071-5
AZ Bakcell LLC: 4-071-2 4-071-3
AZ Ministry of Communications and New Technologies of the Nakhchivan Autonomous Republic of Azerbaijan: 4-070-3
BA AKT.ONLINE d.o.o. Sarajevo: 2-219-4
BA BH Telecom d.d. Sarajevo: 2-218-1 2-218-2 2-218-6 2-218-7
BA Blicnet d.o.o. Banja Luka: 2-219-6
BA ELTA-KABEL d.o.o. Doboj: 3-239-4
BA Europronet Bosnia d.o.o. Sarajevo: 2-219-5
BA JP Hrvatske telekomunikacije d.d. Mostar: 2-218-3 2-218-4
BA Logosoft d.o.o. Sarajevo: 2-219-2
BA SOFTNET d.o.o. Sarajevo: 3-239-6
BA Telekomunikacije RS, a.d. Banja Luka: 3-239-0 3-239-1 3-239-2 3-239-3
BA Telemach d.o.o. Sarajevo: 3-239-5
BA “M&H” Company d.o.o. Sarajevo: 2-219-7
BB Access One: 3-086-3 3-086-4
BB Antilles Crossing Ltd: 3-085-5
BB Blus Communications Ltd: 3-085-6
BB Cable and Wireless (Barbados) Ltd: 3-084-0 3-084-1 3-084-2 3-084-3 3-084-4 3-084-5 3-084-6 3-084-7 3-085-0 3-085-1 3-085-3
BB Digicel (Barbados): 3-085-2
BB Karib Cable Inc: 3-086-5
BB Ozone Wireless Inc.: 3-085-7
BB Sunbeach Inc.: 3-086-0 3-086-1 3-086-2
BB TeleBarbados Inc: 3-085-4
BD 1Asia Alliance Gateway Limited: 4-139-1
BD Apple Global Tel Communications Limited: 4-139-5
BD BG Tel Limited: 4-139-4
BD Bangla Tel Limited: 4-141-0
BD Bangladesh Telegraph and Telephone Board: 4-140-2 4-140-3 4-140-4 4-140-5 4-141-1 4-141-2
BD Banglatrac Communication Ltd: 4-142-1 4-142-4
BD Cel Telecom Limited: 4-139-3
BD DBL Telecom Limited: 4-139-0
BD Digicon Telecommunication Limited: 4-143-4
BD First Communications Limited: 4-143-7
BD Global Voice Telecom Limited: 4-139-6
BD Grameen Phone Limited: 4-140-6 4-141-5 4-142-5
BD HRC Technologies Limited: 4-142-7
BD Mir Telecom: 4-142-3 4-142-6
BD Mos5 Tel Limited: 4-139-2
BD Novotel Limited: 4-142-2
BD Pacific Bangladesh Telecom Limited (PBTL): 4-141-6
BD Ranks Telecom Limited: 4-143-1
BD Ratul Telecom Limited: 4-143-0
BD Roots Communication Ltd.: 4-142-0
BD SM Communication Limited: 4-143-2
BD Sheba Telecom (Pvt.) Limited: 4-140-1
BD TM International (Bangladesh) Limited: 4-140-7
BD Teletalk Bangladesh Ltd: 4-141-7 4-143-6
BD Telex Limited: 4-140-0
BD Unique Infoway Limited: 4-143-5
BD VenusTelecom Limited: 4-139-7
BD Vision Tel Limited: 4-143-3
BD Warid Telecom International L.L.C: 4-141-3 4-141-4
BE BT Ltd (Belgian Branch): 2-015-1
BE Belgacom International Carrier Services: 2-012-1 2-012-2 2-012-3 2-012-7 2-013-1 2-014-0 2-014-7 2-015-0
BE COLT Technology Services: 2-014-1
BE Gateway Communications: 2-015-2 2-098-1 2-098-2 2-098-5
BE IP Nexia: 2-014-5
BE N.M.B.S.: 2-099-2 2-099-3
BE Nethys SA: 2-098-6 2-098-7
BE Orange Belgium: 2-012-5 2-014-4 2-097-0 2-097-1 2-099-4 2-099-5
BE Roamware: 2-015-7
BE Telenet: 2-013-2 2-015-3 2-015-4 2-097-7
BE Telenet Group: 2-015-6 2-097-3 2-097-4 2-097-5 2-098-3 2-098-4
BE Unleashed: 2-014-2 2-014-3
BE Vodafone Belgium: 2-098-0
BE Voyacom: 2-099-7
BE Wind International Services: 2-013-0 2-013-3 2-013-4 2-013-5 2-099-0
BF ONATEL S.A.: 6-026-0 6-026-1 6-026-7
BF ORANGE BURKINA FASO SA: 6-026-2 6-026-4 6-026-5 6-026-6
BF TELECEL FASO: 6-026-3
BG BTCNet: 6-239-2 6-239-5 6-239-6 6-250-3
BG Bulgarian Telecommunication Company: 2-168-1 2-168-2 6-247-1 6-247-3 7-221-0 7-221-5 7-221-6
BG Bulsatcom: 7-221-4
BG East Telecommunication Company: 6-250-1
BG Escom: 6-239-1
BG Gold Telecom Bulgaria: 6-239-0
BG Interoute Bulgaria: 2-168-0
BG Mobiltel: 2-168-3 2-168-4 2-168-6 2-168-7 6-239-7 6-247-0 6-247-6 6-247-7 6-250-0 6-250-4
BG National Railway Infrastructure Company: 6-247-5
BG Net 1: 3-231-2
BG Net Is Sat: 3-231-3
BG Net-Connect Internet: 6-239-4
BG Netfinity: 6-239-3 6-250-6
BG Premium Net International: 3-231-7
BG Rutelcom: 7-221-1
BG T.com: 7-221-2 7-221-3
BG Telecable: 3-231-0 3-231-1
BG Telenor Bulgaria: 2-168-5 3-231-5 3-231-6 6-247-2
BG Varna Net: 6-247-4
BG Vestitel: 6-250-5
BG Vmobile: 6-250-2
BH Bahrain Telecommunications Company (BATELCO) B.S.C.: 4-052-0 4-052-1 4-052-3 4-052-5
BH Etisalcom Bahrain Company WLL: 4-053-3
BH IMC Telecom: 4-088-4 4-088-5
BH Infonas WLL: 4-052-2
BH Nuetel Communications S.P.C.: 4-052-4
BH Zain Bahrain B.S.C. Closed: 4-052-6 4-052-7 4-053-1 4-053-7 4-088-0 4-088-1 4-088-2 4-088-3 4-088-7 4-089-0
BH stc Bahrain B.S.C. Closed: 4-053-2 4-053-4 4-053-5 4-053-6 4-089-1 4-089-2
BI AFRICELL: 6-084-6
BI ECONET: 6-084-7
BI ITS (International Telecom Services): 6-085-0 6-085-1
BI LACELL: 6-084-3
BI ONAMOB: 6-084-4
BI ONATEL: 6-084-0
BI UCOM: 6-084-1
BJ BTSA: 6-032-1 6-032-2
BJ ETISALAT BENIN: 6-032-6
BJ SBIN S.A.: 6-031-6 6-031-7
BJ SPACETEL BENIN: 6-032-3 6-032-7
BM LinkBermuda (formerly C&W): 3-100-1 3-100-2 3-100-4 3-100-5
BM TeleBermuda Ltd. (TBi): 3-100-3
BN DST Communications Sdn Bhd: 5-056-0 5-056-3 5-056-4 5-057-0 5-057-1
BN Progresif Cellular Sdn Bhd: 5-057-2
BN Telekom Brunei Berhad: 5-056-1 5-056-2 5-056-5 5-056-6 5-056-7
BO AES Communications Bolivia S.A.: 7-072-4 7-072-7
BO AVTEL S.A.: 7-151-4
BO BOLIVIATEL SA: 7-073-0 7-073-1 7-073-2
BO Bolitel s.r.l.: 7-075-3 7-075-4 7-075-5
BO COTAS LTDA: 7-072-2 7-072-6 7-074-4 7-150-1
BO COTEL LTDA: 7-073-6 7-073-7 7-074-0
BO ECOM S.A.: 7-151-3
BO ENTEL S.A.: 7-072-0 7-072-1 7-072-3 7-072-5 7-075-6 7-075-7 7-150-0 7-150-2 7-150-3 7-150-4 7-150-5 7-150-6 7-150-7 7-151-0 7-151-1 7-151-2
BO Hablando Todos s.r.l.: 7-075-0 7-075-1 7-075-2
BO Nuevatel: 7-073-3 7-073-4 7-073-5
BO TELECEL SA: 7-074-2 7-151-5 7-151-6 7-151-7 7-152-0 7-152-1 7-152-2 7-152-3 7-152-4 7-152-5 7-152-6 7-152-7
BO Transmedes S.A.: 7-074-5 7-074-6 7-074-7
BO UNETE LTDA: 7-074-3
BO UTECOM SA: 7-074-1
BQ Eutel N.V.: 3-126-7
BQ Telbo: 3-124-5
BR AMERICA NET LTDA: 7-057-5
BR Algar Telecom S/A: 7-056-0 7-057-1
BR BT Communications: 7-054-7 7-055-0
BR Brasil Telecom: 7-049-2 7-050-5 7-051-5 7-051-6 7-051-7 7-052-0 7-054-5 7-054-6
BR CTBC Celular: 7-053-5 7-054-3
BR Claro: 7-048-5 7-048-6 7-054-0 7-055-3 7-056-3 7-056-4
BR Claro S.A.: 7-057-2
BR DATORA: 7-056-5
BR EMBRATEL: 7-048-1 7-048-4 7-050-1 7-050-3 7-055-4
BR Globalstar Brasil: 7-049-5 7-050-2
BR Intelig: 7-049-0 7-049-1 7-049-6 7-049-7
BR NEXTEL (SMP): 7-055-5 7-055-6 7-055-7
BR Primeira Escolha: 7-048-3
BR SERMATEL: 7-051-4
BR SURF TELECOM SA: 7-056-6 7-056-7 7-057-3 7-057-4
BR TELEXPERTS TELECOMUNICACOES LTDA: 7-057-0
BR TIM: 7-051-0 7-051-3 7-053-6 7-053-7 7-054-1 7-054-2 7-056-1 7-056-2
BR TNL PCS - Oi: 7-050-4 7-051-1 7-051-2 7-052-4 7-052-7 7-053-1 7-053-2 7-053-3 7-054-4 7-055-1 7-055-2
BR Telefónica: 7-048-7 7-050-0 7-050-6 7-050-7 7-052-2 7-052-3
BR Telemig Celular: 7-049-3 7-049-4 7-052-5 7-052-6
BR Transit: 7-048-2
BR Vivo: 7-048-0 7-052-1 7-053-0 7-053-4
BS Bahamas Telecommunications Company Ltd: 3-128-0 3-128-1 3-128-2
BS NEWCO 2015: 3-128-3 3-128-4
BT Bhutan Telecom Ltd: 4-072-0 4-072-1 4-072-3 4-072-4 4-072-5
BT Tashi InfoComm Ltd: 4-072-2 4-072-6 4-072-7
BW Botswana Telecommunications Corporation: 6-104-0 6-104-1 6-104-5 6-104-6
BW Mascom Wireless: 6-104-2 6-104-7 6-105-0 6-105-1
BW Orange Botswana: 6-104-3 6-104-4
BY Beltelecom: 2-204-0 2-204-1 2-204-2 2-204-3
BY Republican Unitary Enterprise "National Traffic Exchange Center": 2-204-5 2-204-6
BZ Belize Telemedia Limited (formerly Belize Telecommunications Ltd.): 7-004-0 7-004-1 7-004-2 7-004-3 7-004-4 7-004-5
BZ Speednet Communications Limited. (Speednet): 7-004-6 7-004-7
CA AIC Asia International Service Corp.: 3-008-6
CA Alphanet Telecom Inc.: 3-008-0
CA BC Tel: 3-007-6
CA Bell Canada: 3-007-0 3-007-1 3-007-2 3-007-3
CA Cescom: 3-009-2 3-009-3 3-009-4 3-009-5 3-009-6
CA China Mobile International (Canada) Inc.: 3-009-7
CA Fonorola: 3-008-1
CA Global One Communications: 3-008-5
CA Globalstar Canada Satellite Co.: 3-010-1
CA Hongkong Telecom Pacific Ltd.: 3-008-7 3-009-0
CA Iristel Inc.: 3-012-5
CA North American Gateway Inc.: 3-008-2
CA Phonetime International Inc.: 3-012-3
CA Rogers Cable Communications Incorporated: 3-012-2
CA Tata Communications (Canada) ULC: 3-004-0 3-004-1 3-004-2 3-004-3 3-004-4 3-004-5 3-004-6 3-004-7 3-005-0 3-005-1 3-005-2 3-005-3 3-005-4 3-005-5 3-005-6 3-005-7 3-006-0 3-006-1 3-006-2 3-006-3 3-006-4 3-006-5 3-006-6 3-006-7 3-010-2 3-010-3 3-010-4 3-010-5 3-010-6 3-010-7 3-011-0 3-011-1 3-011-2 3-011-3 3-011-4 3-011-5 3-011-6 3-011-7 3-012-0 3-012-1
CA Telus Communications Inc.: 3-007-7
CA Telus Communications Inc., London UK: 3-010-0
CA Telus DMS: 3-008-3 3-008-4 3-009-1
CD AIRTEL: 6-179-3
CD Africell: 6-179-2
CD CCT: 6-060-7 6-179-4 6-179-5
CD Celtel Congo RDC sprl: 6-060-1
CD Celtel Congo sarl RDC: 6-059-3 6-059-4 6-059-5
CD OASIS/TIGO: 6-179-0 6-179-1
CD Office Congolais des Postes et Télécommunications (OCPT): 6-061-4
CD SAIT Telecom: 6-060-2 6-061-3 6-061-6
CD Sematel: 6-059-1 6-061-7
CD Supercell: 6-059-2
CD Vodacom Congo RDC sprl: 6-059-6 6-060-0 6-060-5 6-061-1 6-061-2 6-061-5
CD YOZMA Timeturns: 6-059-7
CF Moov: 6-046-5
CF Nationlink: 6-046-7
CF Orange: 6-046-3
CF Reserved: 6-046-0
CF Socatel: 6-046-2 6-046-4
CF Telecel: 6-046-1
CF Telsoft: 6-046-6
CG AIRTEL Congo: 6-058-1 6-058-2
CG AZUR Congo: 6-058-7
CG Congo Telecom: 6-058-0 6-058-6 6-088-0 6-088-1 6-088-2 6-088-3
CG MTN Congo: 6-058-4 6-058-5 6-088-4 6-088-5 6-088-6 6-088-7
CG WARID Congo: 6-058-3
CH BSE Software GmbH: 7-247-3
CH Beeone Communications SA: 2-055-3 2-055-5
CH Belgacom International Carrier: 2-056-1 2-056-2 2-056-6 2-056-7
CH Belgacom International Carrier Service (Switzerland) AG: 2-059-1 2-063-0
CH Belgacom International SA: 2-053-2 2-053-6 2-054-6 2-056-0 2-059-2
CH Comfone AG: 2-057-4 2-057-6 2-061-6 2-061-7 5-246-3 5-246-7 7-228-0 7-228-1
CH Datatrade AG: 2-053-3 2-061-4 2-061-5
CH Datatrade Managed AG: 2-062-3
CH Fink Telecom Services: 2-059-0 2-062-4
CH GTT Switzerland Sàrl: 2-053-0
CH GlobaHub AG: 7-209-0 7-209-1
CH Global Message Services AG: 7-228-4 7-247-1
CH Global Premium Telecom B.V.: 2-061-0
CH Horisen AG: 7-247-4
CH IVY Telecom SA: 2-061-2 5-246-6 7-247-2
CH Intellico AG: 2-063-2 2-063-3 2-063-4 7-209-7 7-228-7
CH MITTO AG: 2-062-0 2-062-1 2-063-6 2-063-7
CH NTH AG: 2-054-4 2-054-5
CH Nexphone AG: 7-247-5
CH Orange Business Switzerland AG: 2-058-7 5-246-0 5-246-1
CH Phonegroup SA: 2-054-3
CH Relario AG: 2-057-5
CH Salt Mobile SA: 2-053-1 2-053-7 2-054-1 2-054-2 2-055-7 2-061-1 5-246-4 5-246-5
CH Schweizerische Bundesbahnen SBB: 2-054-0 2-059-3
CH Sunrise Communications AG: 2-058-1 2-058-2 2-058-4 2-059-4 2-062-2 2-062-5 2-063-1 5-246-2 7-228-2 7-228-3
CH Swisscom (Schweiz) AG: 2-055-0 2-055-1 2-055-2 2-055-4 2-056-3 2-056-5 2-057-0 2-057-1 2-057-2 2-057-3 2-059-5 2-059-6 2-059-7
CH TelcoTest AG: 2-053-5
CH Telecom26 AG: 7-228-5 7-228-6
CH UPC Schweiz GmbH: 2-054-7 2-061-3 2-062-7 7-247-6 7-247-7
CH Verizon Switzerland: 2-058-0
CH mgi networks gmbh: 2-062-6
CH rational brands service AG: 2-063-5
CI Arobase Telecom: 6-024-5
CI Atlantique Telecom - Côte d'Ivoire: 6-024-6 6-025-4
CI Comium - Côte d'Ivoire: 6-024-4
CI Côte d'Ivoire Telecom: 6-024-2 6-025-2
CI MTN - Côte d'Ivoire: 6-024-7 6-025-5 6-025-6 6-025-7
CI Orange - Côte d'Ivoire: 6-024-1
CI Oricel - Côte d'Ivoire: 6-024-3
CK Telecom Cook Islands: 5-096-0 5-096-1 5-096-2 5-096-3
CL AT&T Chile S.A.: 7-061-2
CL Bellsouth Chile S.A.: 7-060-5 7-061-4 7-061-5
CL CTC Transmisiones Regionales, S.A.: 7-060-0 7-061-0
CL Chilesat S.A.: 7-060-1
CL Compañia de Telecomunicaciones de Chile Transmisiones Regionales S.A.: 7-059-0 7-059-1
CL Compañia de Telefonos de Chile - Mundo S.A.: 7-060-6
CL Conect S.A.: 7-059-6 7-059-7 7-063-2
CL Conexión Chile S.A.: 7-062-7
CL Empresa Nacional de Telecomunicaciones S.A. (ENTEL-CHILE): 7-060-2 7-060-3
CL Entel S.A.: 7-061-6 7-061-7 7-062-4
CL Global One Communications S.A.: 7-062-5
CL IFX Larga Distancia Chile S.A.: 7-059-2
CL IUSATEL Chile S.A.: 7-060-7
CL Inversiones y Comunicaciones S.A.: 7-062-0 7-062-2
CL Manquehue Telecomunicaciones Larga Distancia: 7-061-1
CL PTT Chile S.A.: 7-061-3
CL Sur Comunicaciones S.A.: 7-062-6
CL Telecomunicaciones Las Perdices S.A.: 7-059-3
CL Telephone2 S.A.: 7-059-4
CL The Telephone Company S.A.: 7-062-3
CL TransAm S.A.: 7-059-5
CL V.T.R. Telecomunicaciones S.A.: 7-060-4
CL VTR Globalcarrier S.A.: 7-063-0 7-063-1
CL World Change Communications S.A.: 7-062-1
CM Camtel: 6-048-0 6-048-1 6-048-2 6-048-7
CM MTN Cameroon: 6-048-3 6-048-4 6-049-0 6-049-3 6-049-4 6-049-5 6-049-6
CM MTN Cameroon Ltd: 6-177-2 6-177-3 6-177-4
CM Nexttel (ex VIETTEL Cameroun): 6-177-0 6-177-1
CM ORANGE Cameroun: 6-048-5 6-048-6 6-049-1 6-049-2 6-177-5 6-177-6
CN Beijing marine communications and navigation company: 4-125-0 4-125-1
CN China Mobile: 4-125-2 4-125-3 4-125-4 4-125-5 4-125-6 4-126-1 4-126-2 4-126-3 4-126-4 4-126-6 4-127-7 4-128-0 4-128-1 4-128-2 4-128-3 4-128-4
CN China Telecom: 4-120-3 4-120-4 4-120-5 4-120-6 4-120-7 4-121-0 4-121-2 4-121-3 4-121-4 4-121-5 4-121-7 4-122-3 4-122-4 4-122-5 4-122-6 4-124-0 4-125-7 4-126-0 4-126-7 4-127-0 4-127-1 4-127-2 4-127-3 4-127-4 4-127-5 4-127-6 4-128-5 4-128-6 4-128-7
CN China Tietong: 4-126-5
CN China Unicom: 4-120-0 4-120-1 4-120-2 4-121-1 4-121-6 4-122-0 4-122-1 4-122-2 4-122-7 4-123-0 4-123-1 4-123-2 4-123-3 4-123-4 4-123-5 4-123-6 4-123-7 4-124-1 4-124-2 4-124-3 4-124-4 4-124-5 4-124-6 4-124-7 4-129-0 4-129-1 4-129-2 4-129-3 4-129-4 4-129-5
CO AVANTEL LD SA ESP: 7-067-1
CO AVANTEL S.A.S: 7-065-5 7-065-6 7-065-7 7-066-4 7-067-5 7-067-7 7-216-5 7-216-6
CO COLOMBIA TELECOMUNICACIONES S.A. ESP: 7-064-1 7-065-0 7-065-3 7-065-4 7-067-0 7-067-3 7-067-6
CO COMUNICACION CELULAR S.A.: 7-216-3 7-216-4
CO EMPRESA DE TELECOMUNICACIONES DE BOGOTÁ S.A. ESP.: 7-064-6 7-064-7 7-216-0 7-216-1
CO GRUPO TELINTEL SA EMPRESA DE SERVICIOS PUBLICOS: 7-067-2
CO INFRAESTRUCTURA CELULAR COLOMBIANA S A ESP: 7-066-0 7-066-1
CO LIBRE TECNOLOGIAS S.A.S: 7-110-0 7-216-7
CO LLEIDA S.A.S.: 7-216-2
CO ORBITEL S.A. ESP: 7-064-4 7-064-5 7-065-2
CO PARTNERS TELECOM COLOMBIA SAS: 7-111-0 7-111-1
CO SETROC MOBILE GROUP SAS: 7-110-1 7-110-2
CO TECHNOLOGY SA ESP: 7-067-4
CO TELMEX TELECOMUNICACIONES S.A. ESP: 7-066-2
CR CLARO: 7-023-3 7-023-4
CR Instituto Costarricense de Electricidad: 7-024-0 7-024-1 7-024-2 7-024-3 7-024-4 7-024-5 7-024-7
CR Telefonica de Costa Rica TC S.A: 7-023-0 7-023-1 7-023-2 7-023-5 7-024-6
CR Telefónica: 7-023-6 7-023-7
CU ETECSA: 3-136-1 3-136-2 3-136-3 3-136-4 3-136-5 3-136-6 3-137-1 3-137-2
CV CV Telecom: 6-050-0 6-050-3
CV CVMultimédia: 6-050-7
CV CVMóvel: 6-051-0 6-051-1
CV T+Telecomunicações: 6-050-1 6-050-2
CV UNITEL T+ Telecomunicações: 6-050-5 6-050-6
CW Antelecom: 3-124-2 3-124-4
CW Curacao Cable TV d.b.a. Flow Curacao: 3-126-5
CW Polycom: 3-124-0 3-125-4
CW Setel: 3-125-1
CW TerraMobile: 3-124-3
CY CALLSAT INTERNATIONAL TELECOMMUNICATIONS: 2-160-3
CY Cablenet Communication Systems Ltd: 3-248-5 5-215-7 5-219-0 5-219-1
CY Cyprus Telecommunications Authority (CYTA): 2-160-0 2-160-1 3-248-2 3-248-3 3-248-4 5-215-1 5-215-2 5-215-3 5-215-4 5-215-5 5-215-6
CY D.S.T. Omega Telecom: 2-160-7
CY D.Y. Worldnet Ltd.: 3-248-1
CY FEBO TELECOM LTD: 5-215-0
CY MTN Cyprus Limited: 2-160-2 2-160-4 3-248-6 3-248-7 5-237-0 5-237-1 5-237-2 5-237-3
CY MTN Cyprus Ltd: 6-231-2 6-231-3 6-231-4 6-231-5 6-231-6 6-231-7
CY OTENet Telecommunications Ltd.: 2-160-5
CY Primetel PLC: 2-160-6 3-248-0 5-237-4 5-237-5 5-237-6 5-237-7 6-231-0
CY S.P. INTELLIGENT TELECOMS LTD: 6-231-1
CZ BT Global Europe B.V.: 2-229-0
CZ CETIN a.s.: 2-228-1 2-228-2 2-229-1 2-229-2
CZ DataCell s.r.o.: 2-229-6 2-229-7
CZ O2 Czech Republic a.s.: 2-230-2 2-230-5 2-230-6
CZ Quantcom, a.s.: 2-231-6
CZ Sprava zeleznic, statni organizace: 2-060-4 2-060-6 2-228-5 2-231-3
CZ T-Mobile Czech Republic a.s.: 2-231-4 2-231-5
CZ Vodafone Czech Republic a.s.: 6-234-0 6-234-1 6-234-2 6-234-3 6-234-4 6-234-5
DE 01051 Telecom GmbH: 2-222-4 2-225-7
DE 01057 Protel GmbH: 4-246-5
DE 01058 Telecom GmbH: 4-246-1
DE 01059 GmbH: 4-246-6
DE 01066 GmbH: 2-244-7
DE 1&1 Mobilfunk GmbH: 2-127-4 2-129-1 2-248-4 2-251-6 3-243-1 5-245-3
DE 1NCE GmbH: 3-254-7 3-255-3
DE 3U Holding AG: 3-255-5
DE AVS international s.r.o.: 2-123-4
DE Alliance Telecom Ltd: 2-126-7
DE Alo Vatan Telefondienste GmbH: 4-246-3
DE AlpTelco e.K.: 2-248-6
DE Amet Ltd: 3-254-1
DE Angel Telecom AG: 2-037-4
DE Animatele Inc.: 3-243-4
DE Apelby GmbH: 2-250-5 3-243-3
DE Archway Srl: 2-130-3
DE Avelacom HK Ltd: 2-037-3
DE Awitel Inc.: 2-130-2
DE BT (Germany) GmbH & Co. oHG: 2-225-0 2-225-2 2-226-1 2-226-2 2-245-0 2-245-1 2-248-0 3-255-0 6-237-2
DE BUNGATEL PTE Ltd.: 2-250-6
DE Belcotel GmbH: 3-252-4
DE CIS Voip Inc.: 2-249-4
DE Callax Telecom Services GmbH: 2-127-7 2-131-1
DE Camelot Telecom Ltd.: 4-244-0
DE Capital City Ltd: 2-036-4
DE Capital City Service Ltd: 2-122-3
DE Carrier 1 AG: 2-035-1 2-035-2
DE Caspian Telecommunication Ltd.: 2-243-7
DE China Mobile International (UK) Limited: 2-226-0 2-242-7
DE Closed Joint Stock Company TransTeleCom: 2-127-5
DE Cobalt Networks Ltd: 2-128-7
DE Colt Telecom GmbH: 2-037-2 2-039-6 2-125-1 2-243-3 2-243-4
DE Comistel s.r.o.: 2-121-3
DE Cronford Trading Ltd: 2-035-0
DE Cronosell Telecom Ltd.: 2-038-1
DE Cube Communication GmbH: 2-035-3
DE DB Netz AG: 2-248-2 2-250-4 4-244-1
DE DB Netz Aktiengesellschaft: 2-222-7
DE DIDWW Ireland Limited: 2-121-4
DE DOCOMO Digital Germany GmbH: 2-129-6 2-251-5
DE DTC Telecom s.r.o.: 2-247-3
DE Datix Group Inc.: 2-036-7
DE Deutsche Telekom AG: 2-131-2 2-131-3
DE Digital Alliance Consortium: 4-244-7
DE E-Plus Mobilfunk GmbH: 2-038-6 2-038-7 2-039-0 2-039-1
DE E-Plus Mobilfunk GmbH & Co. KG: 2-222-3 2-225-1
DE EAD Telecom S.R.L.: 2-126-1
DE EMnify GmbH: 2-245-6 2-246-6 3-255-7
DE EWE TEL GmbH: 2-037-5
DE Eagles Nest SL: 5-245-7
DE Ecotel Communication AG: 2-249-5 5-245-1
DE Emir Telecom Ltd: 2-125-3
DE European Telecommunication Holding AG: 2-036-6 2-123-1
DE Excel Ltd.: 5-240-0
DE Express Teleservice Corp.: 2-039-2 2-127-0
DE First Communication GmbH: 2-252-0
DE First Telecom GmbH: 5-245-5
DE GTT GmbH: 2-244-4 2-247-2
DE GlobalCarrier Telecom GmbH: 4-244-3
DE Hansa Telecom SIA: 2-250-1
DE IPVOIP s.r.o.: 2-242-1
DE IPXP Europe s.r.o.: 2-129-7
DE ITXC Corp.: 3-252-3
DE InterXion Telecom BV: 2-250-3
DE JSC KazTransCom: 5-240-7 5-245-0
DE KPN International INS: 2-033-7
DE Kinnevik Telecommunications International SA: 2-245-3 2-249-1
DE Level 3 Communications GmbH: 2-125-7 2-243-1
DE M'net Telekommunikations GmbH: 2-039-3 5-251-2
DE MMD Smart Ltd.: 2-247-5
DE MTBC Telecom Ltd: 4-244-2
DE MTT OY: 2-125-6
DE MTX Connect Limited: 2-038-0
DE Median Telecom GmbH: 2-243-2
DE Mega Satellitenfernsehen GmbH: 2-125-0
DE Merkur Telecomservices GmbH: 2-125-5
DE Mobilcom Cityline GmbH: 2-122-2
DE Multiconnect GmbH: 2-225-5 2-225-6
DE NAT.com Ltd: 2-039-4
DE NGC Next Generation Communications GmbH: 2-244-5
DE Net Communications Ventures Ltd.: 2-247-6
DE NetAachen GmbH: 2-248-3
DE Nobel LTA.: 2-252-5
DE Novy Telecom s.r.o.: 2-226-7
DE OSS Cronford Ltd.: 2-244-6
DE OVH GmbH: 2-037-1
DE OblCom SWISS AG: 3-243-6
DE OneTel Telecommunication GmbH: 2-222-5
DE Optel Technology Ltd.: 5-240-1
DE Orange Business Germany GmbH: 2-034-5 2-127-1
DE P.T.I. GmbH: 2-122-1
DE PGmedia Telecom GmbH: 2-246-5
DE PrasMosCom s.r.o.: 2-130-1
DE Prioritel LLC: 5-240-4
DE ProTel International LLC: 2-034-7 6-237-5
DE Quiston Limited: 2-249-3
DE RCC Com Inc.: 5-240-2
DE Rovex Management s.r.o: 2-123-2
DE S.C CreditCall S.R.L.: 2-036-2
DE SAMA S.A.L: 2-129-5
DE SIA Zigma Telecom: 2-250-0
DE SKY Telekom AG: 3-243-2
DE SOTIS CO LLC: 2-034-4
DE STROTH Telecom GmbH: 5-251-6 5-251-7 7-249-7
DE Saltfix Group Ltd.: 2-225-3
DE Sekom Telecom OY: 5-240-5
DE Sinergia Telecom: 2-247-1
DE Softnet Trading PTE. LTD.: 2-249-2
DE Stellford Ltd.: 2-243-6
DE Switchover AG: 2-128-6
DE Synterra UK Limited: 4-244-6
DE T-Mobile Deutschland GmbH: 2-123-7
DE T-Systems Enterprise Services GmbH: 2-245-2
DE T-Systems International GmbH: 2-248-7
DE TVI Connect BV: 4-246-0 4-246-4
DE TYNTEC GmbH: 2-034-2 4-244-4
DE Tata Communications Deutschland GmbH: 6-237-3
DE TelcoVillage GmbH: 2-036-5 3-243-7 3-252-5 3-254-4
DE TeleConnect CZ s.r.o.: 2-034-0
DE Telecom 26 AG: 5-245-4
DE Telefónica Germany GmbH & Co. OHG: 2-035-6 2-035-7 2-038-5 2-226-3 2-246-0 2-246-1 2-246-4 3-243-5 3-252-1 5-251-1
DE Telefónica International Wholesale Services, S.L.: 2-242-6
DE Telefónica o2 Germany GmbH & Co. KG: 2-129-0
DE Telegate AG: 3-255-1 3-255-2
DE Telekom Deutschland GmbH: 2-122-0 2-124-1 2-124-2 2-124-3 2-124-4 2-124-5 2-124-6 2-124-7 2-125-2 2-126-0 2-126-2 2-126-3 2-126-4 2-126-5 2-126-6 2-127-2 2-127-6 2-128-0 2-128-1 2-128-2 2-128-3 2-128-4 2-128-5 2-129-2 2-130-0 2-130-4 2-130-5 2-130-6 2-130-7 2-131-4 2-131-5 2-131-6 2-131-7 2-242-0 3-254-5
DE Teleplus Communications Ltd: 7-249-6
DE Televeiling International BV: 3-252-6 3-255-6
DE Teleworld International Ltd: 2-222-0
DE Teleworld International Ltd.: 3-255-4
DE Telstar Capital Corp.: 5-240-6
DE Tropolys Service GmbH: 2-244-3
DE TrueConnect Communications GmbH: 2-039-5
DE UAB Intis Telecom: 2-037-7
DE Unifi Communications Ltd: 2-037-0
DE VEON Wholesale Services B.V.: 2-245-4
DE VR Telecom SL: 2-252-1
DE VSE Net GmbH: 2-249-6 2-250-2 3-254-0
DE Valpasera Ltd.: 2-037-6
DE Vasudev Global Limited: 2-222-2
DE Vectone (Ireland) Ltd.: 2-034-1
DE Verizon Deutschland GmbH: 2-038-2 2-038-3 2-121-2 2-243-5 2-249-0 6-237-0 6-237-1
DE Versatel Germany GmbH: 2-033-5
DE Versatel Nord GmbH: 2-245-7
DE Versatel Süd GmbH: 2-033-0 2-033-1 2-033-6 2-036-3 2-129-3 2-129-4 2-244-0 2-246-7
DE Versatel West GmbH: 2-122-4 2-122-5 2-123-6 2-127-3 2-243-0 3-254-3
DE Verscom LLC: 2-122-7
DE Vintage Wireless Networks: 2-121-6 3-254-6
DE Viocast Solutions Inc.: 2-124-0
DE Vodafone BW GmbH: 2-034-6 2-252-7 3-252-7
DE Vodafone Enterprise Germany GmbH: 2-222-1
DE Vodafone GmbH: 2-033-2 2-033-3 2-034-3 2-036-0 2-036-1 2-121-0 2-121-1 2-121-5 2-131-0 2-222-6 2-225-4 2-226-6 2-242-3 2-244-2 2-246-2 2-246-3 2-251-1 2-251-2 2-251-3 2-251-4 4-246-2 5-245-2 5-251-3 5-251-4
DE Voice2Voice Carrier Services Ltd.: 4-246-7
DE Westend Management GmbH: 2-248-5
DE World Telecoms Network Ltd.: 3-252-0
DE XOTel SIA: 5-251-5
DE argon Networks UG: 2-244-1
DE dtms GmbH: 2-033-4 2-122-6 2-247-4
DE eNgY Solutions GmbH: 5-240-3
DE emTex Gesellschaft für neue Medien, Telefon- und Audiotex- Dienstleistungen mbH: 2-248-1 2-252-6
DE envia.tel GmbH: 3-252-2
DE freenet Cityline GmbH: 2-226-4 2-226-5 2-242-2
DE hallo.tel Deutschland GmbH: 2-039-7
DE iBasis: 2-121-7
DE interactive digital media GmbH: 2-123-3 2-125-4
DE mobilcom-debitel GmbH: 2-123-0 2-249-7 2-250-7 2-251-0
DE mr. net services GmbH & Co. KG: 3-243-0 3-254-2
DE thyssenkrupp Technologies Beteiligungen GmbH: 2-247-0
DK Banedanmark: 2-077-3 2-077-4 2-077-7
DK Barablu Mobile Ltd: 2-078-5
DK Digital Network: 2-079-5
DK Global One Communication A/S: 2-077-2
DK TDC A/S: 2-076-5 2-076-7
DM Cable & Wireless Dominica: 3-132-0 3-132-1
DM Marpin Telecoms & Broadcasting Co. Ltd.: 3-132-3
DO All America Cables & Radio Dominican Republic Inc.: 3-140-6 3-140-7
DO Codetel: 3-141-6 3-141-7
DO Compañía Dominicana de Teléfonos, C. por A.: 3-140-0 3-140-1
DO Orange: 3-141-0 3-141-1 3-141-2 3-141-3 3-141-4 3-141-5
DO Orange Dominicana, S.A.: 3-140-4
DO Tricom S.A.: 3-140-2 3-140-3 3-140-5
DZ Algérie Télécom (AT): 6-006-1 6-006-2 6-006-3 6-006-4 6-007-1
DZ Algérie Télécom Mobile (ATM): 6-006-7
DZ Orascom Télécom Algérie (OTA): 6-006-5 6-007-2 6-007-3
DZ Wataniya Télécom Algérie (WTA): 6-006-6 6-007-4 6-007-5 6-007-6
DZ ex.Consortium Algérie Télécom: 6-006-0
EC Andinatel S.A.: 7-080-0 7-081-3
EC Conecel S.A.: 7-080-3 7-080-4 7-080-5 7-081-6
EC Ecuador Telecom S.A.: 7-082-1
EC Etapa Telecom S.A.: 7-081-1 7-081-4
EC Otecel S.A.: 7-080-6 7-080-7 7-081-7 7-082-0
EC Pacifictel S.A.: 7-080-1 7-080-2
EC Setel S.A.: 7-081-2
EC Telecsa S.A.: 7-081-0 7-082-2 7-082-3
EE AS Eesti Telekom: 2-092-0 2-092-1
EE AS STV: 2-199-0
EE CLOUD COMMUNICATIONS OÜ: 2-199-5 2-199-6
EE DOTT Telecom OÜ: 3-244-2
EE Elisa Eesti AS: 3-244-6 3-244-7 5-230-0 5-230-1
EE GoNetwork OÜ: 3-244-4
EE M2MConnect OÜ: 2-092-4
EE Nettora Systems OÜ: 6-227-0 6-227-1
EE Nord Connect OÜ: 2-199-7
EE Novametro OÜ: 3-244-0
EE OU Top Connect: 2-092-7
EE SmartTel Plus OÜ: 5-230-2
EE Tele2 Eesti AS: 2-092-2 2-092-3 3-244-5 5-230-3 5-230-4
EE Tele2 Eesti Aktsiaselts: 5-230-5 5-230-6
EG Etisalat: 6-003-0 6-003-1 6-003-2 6-003-3 6-003-4 6-003-5 6-005-2 6-005-3
EG Orange: 6-004-2 6-004-3
EG Telecom Egypt: 6-003-6 6-003-7 6-004-0 6-004-1 6-004-4 6-004-7 6-005-0 6-005-1 6-005-4 6-005-5 6-005-6 6-005-7
EG Vodafone: 6-004-5 6-004-6
ER Eritel Corporation: 6-114-1
ES ADAMO TELECOM IBERIA, S.A.: 2-028-7
ES AIRE NETWORKS DEL MEDITERRÁNEO, S.L. UNIPERSONAL: 6-244-2
ES AVATEL TELECOM, S.A.: 7-254-3
ES Cable & Wireless, S.L.U.: 2-240-6
ES Cableuropa, S.A.: 2-029-4 2-029-5
ES Digi Spain Telecom, S.L.: 2-237-5 7-236-4 7-236-5 7-241-7
ES ENTIDAD PÚBLICA EMPRESARIAL ADMINISTRADOR DE INFRAESTRUCTURAS FERROVIARIAS: 2-027-1 2-027-2
ES France Telecom España, S.A. Unipersonal: 2-030-7 2-031-0 2-031-1 2-239-1 2-239-2 3-242-0 3-242-1 3-242-2 3-242-3 6-244-3 6-244-4
ES France Telecom España,S.S. Unipersonal: 2-030-6
ES Grupalia Internet S.A.: 2-027-0
ES KPN SPAIN,S.L. UNIPERSONAL: 4-235-0 4-235-1 7-241-0
ES Lleida Networks Serveis Telematics, S.L.: 3-242-4
ES Neo Sky 2002, S.A.: 2-027-7
ES ORANGE ESPAGNE, S.A.UNIPERSONAL: 2-030-0 2-030-1 2-240-2 2-240-4
ES Orange Business Spain, S.A.: 2-237-4 3-242-6
ES Orange Catalunya Xarxes de Telecomunicaciones , S. A.: 6-244-6
ES Orange Web Services, S.L.: 2-237-7
ES System One World Communication Iberia: 2-240-3 2-241-3
ES TELEFÓNICA DE ESPAÑA, S.A. UNIPERSONAL: 2-028-0 2-028-1
ES TELEFÓNICA INTERNATIONAL WHOLESALE SERVICES, S.L. UNIPERSONAL: 2-031-4 2-031-5
ES Tata Communications (Spain), S.L.: 2-238-3 2-241-4
ES Telefónica de España, S.A.U.: 4-235-5 4-235-6
ES Verizón Spain, S.L.: 2-241-6
ES Vodafone España: 2-029-6 2-029-7
ES Vodafone España S.A.U.: 2-238-1 2-239-7 7-241-1 7-241-2 7-241-3 7-241-4 7-254-0 7-254-1
ES Vodafone España, S.L.: 2-029-0 2-029-1
ES XFERA MÓVILES, S.A.U.: 2-238-0 2-238-2
ES XTRA TELECOM, S.A. UNIPERSONAL: 2-237-6
ES Xfera Móviles S.A.: 2-238-5 2-238-6 7-236-2 7-236-3
ES Xtra Telecom, S.L.: 6-244-5 6-244-7
ET Ethiopian Telecommunications Corporation: 6-072-1
FI DNA Oyj: 2-089-5 2-089-6 2-090-2 2-254-7 2-255-3 2-255-5
FI Elisa Oyj: 2-088-3 2-090-4 2-090-5 2-091-1 2-255-2
FI Telia Finland Oyj: 2-088-5 2-089-4
FI Ålands Telekommunikation Ab: 2-090-0 2-090-1
FJ Digicel Fiji Ltd: 5-084-6 5-084-7
FJ Fintel: 5-084-0 5-084-1 5-085-0 5-085-1 5-085-2 5-085-3
FJ Vodafone Fiji Ltd: 5-084-2 5-084-3 5-084-4 5-084-5
FK Cable & Wireless: 7-099-1 7-099-2
FM FSM Telecoms (FSMTC): 5-107-0 5-107-1
FO FT Samskifti P/F: 3-179-3
FO Faroese Telecom P/F: 3-179-0 3-179-1
FO Foroya Tele: 3-179-2
FO Kall P/F: 3-179-5 3-179-6 3-179-7
FR Acmoss: 7-223-0 7-223-1 7-223-2 7-223-3
FR Airnity: 2-149-3 2-201-0 2-203-1 2-203-6
FR BJT Partners: 2-201-4 2-202-0
FR BOUYGUES TELECOM: 6-233-0 6-233-1
FR Bouygues Telecom: 2-018-1 2-018-2 2-021-6 2-151-2 4-228-4 4-228-5 4-228-6 7-238-3 7-238-4 7-238-5 7-238-6 7-238-7
FR Cable & Wireless: 2-020-2 2-149-4
FR Colt Telecommunications: 2-022-1 2-201-2 2-201-3
FR Colt Telecommunications France: 2-019-4 2-019-6 2-023-1
FR Completel: 2-018-3 2-149-1 2-150-1 2-202-2 4-228-2 4-228-3 6-233-2 6-233-3
FR Coriolis Telecom: 2-149-5 2-149-6
FR Dauphin Telecom: 2-201-6
FR Free: 4-228-0 4-228-1
FR Free Mo bile: 2-016-6
FR Free Mobile: 2-016-4 2-020-0 2-020-4
FR Free Telecom: 2-019-0 2-019-2 2-203-3 2-203-4
FR GC Pan European Crossing France: 2-151-6
FR Intercall: 2-149-2
FR Jet comm telecom: 2-021-4 2-021-5
FR M Target: 3-232-4 3-232-5
FR MCI Worldcom: 2-149-0
FR MINT: 2-023-0 2-221-2
FR MOBIQUITHINGS: 3-232-6
FR Maore Mobile: 2-023-2 2-023-5
FR Mobiqui Things: 6-233-5 6-233-7
FR Mobiquithings: 2-150-2 2-150-3 2-150-4
FR Mobiweb Telecom: 2-202-6 2-202-7
FR NRJ Mobile: 3-232-2 3-232-3
FR Numéricâble: 2-149-7
FR OVH: 2-221-5
FR Odigo: 2-150-7
FR Orange: 2-016-2 2-016-3 2-016-7 2-018-0 2-018-4 2-018-7 2-019-1 2-019-3 2-020-5 2-020-6 2-020-7 2-022-0 2-022-2 2-150-0 2-150-5 2-150-6 2-201-7 2-202-3 2-202-4 2-202-5 2-203-0 2-221-0 2-221-1 2-221-7 3-232-7
FR Outremer Telecom: 2-203-5
FR P1 security: 3-232-0 3-232-1
FR Phone Systems & Networks: 2-023-6
FR SFR: 2-016-1 2-016-5 2-017-0 2-017-4 2-017-5 2-017-6 2-017-7 2-018-5 2-019-5 2-019-7 2-020-1 2-021-7 2-022-3 2-022-4 2-022-5 2-022-6 2-022-7 2-023-3 2-151-5 2-201-1 2-201-5 2-202-1 2-203-7 2-221-3 2-221-4 7-238-1
FR Sewan: 2-016-0
FR Sinch Sweden AB: 2-151-0 2-151-1
FR Société Française du Radiotéléphone: 2-021-0 2-021-1 2-021-2 2-021-3
FR Syma: 2-151-3 2-151-7 7-238-2
FR TDF: 4-228-7
FR Transatel: 2-023-7 2-151-4 2-221-6 7-238-0
FR Viatel Operations SA: 2-020-3 2-023-4
FR Vue Tel: 2-018-6
FR Vérizon France: 2-017-1 2-017-3
FR Wanatel: 6-233-4
GA -: 6-056-0
GA Atlantique Telecom: 6-056-5
GA Atlantique Telecom 2: 6-057-5
GA Celtel Gabon: 6-056-6
GA Gabon Telecom: 6-056-1 6-056-2 6-056-3
GA Libertis: 6-056-4 6-056-7
GA Système ARTEL: 6-057-0 6-057-3 6-057-4 6-057-6 6-057-7
GA USAN Gabon: 6-057-1 6-057-2
GB (aq) Networks Limited: 2-073-7
GB AEROMOBILE COMMUNICATIONS LIMITED: 2-169-4 2-169-6 3-235-3 3-235-4
GB AT&T Global Network Services (UK) B.V.: 2-154-0
GB Annecto Telecom: 5-243-0 7-224-3
GB Atlas Interactive Group Limited: 2-073-4 2-166-3 7-229-3
GB BRINGO GROUP LTD: 6-254-0 6-254-1
GB Bangla Trac Communication Ltd: 7-234-4
GB Bellingham Telecommunications Limited: 2-147-7
GB Bharti Airtel UK Limited: 4-229-3
GB BlueWave Communications: 2-188-2 2-211-2
GB British Telecom: 2-068-5 2-069-1 2-069-2 4-255-6
GB C2C Ltd: 2-075-2 2-179-0 2-187-3
GB CFL Communications Limited: 2-165-1
GB CIRCLES MVNE International B.V.: 2-190-2 2-210-4
GB CITIC Telecom 1616 (Uk) Ltd: 2-186-4
GB CenturyLink Communications UK Limited: 2-179-1
GB China Mobile International (UK) Limited: 2-164-5 2-164-7 5-227-6 5-227-7
GB China Telecom (Europe) Ltd: 4-240-4
GB Citrus Telecommunications Ltd: 2-175-1
GB Cloud9 Communications Limited: 7-243-0 7-243-1
GB Cloud9 Mobile Communications Ltd: 2-073-0 2-073-1
GB Colt Technology Services: 2-155-3 2-162-2 2-162-3 2-165-7 2-166-2 2-170-6 2-174-0 2-185-0 2-190-6 2-190-7 2-211-0
GB Communications Networking Services (UK): 2-068-2 2-070-0 2-070-2 2-070-3 2-070-4 2-070-5 2-070-6 2-070-7 2-071-0 2-071-1 2-071-5 2-153-7 2-161-0 2-162-6 2-166-6 2-167-1 2-167-5 2-167-6 2-170-5 2-174-3 2-174-4 2-175-4 2-191-1 4-239-5 4-239-6 4-247-7 5-243-3 5-243-4
GB Core Communication Services Ltd: 2-074-0
GB Digitech Solutions Global Limited: 4-253-6
GB Docklands Data Centre Ltd: 2-179-6 2-187-6 2-210-0 2-210-1 4-240-5
GB EE Limited ( TM): 2-075-5 2-154-4 2-163-0 2-178-1 2-189-4 2-189-5 2-211-7
GB EE Limited (Orange): 2-075-1 2-162-7 2-165-2 2-166-7 2-167-2 2-169-5 2-170-3 2-170-4 2-174-2 2-175-2 2-175-3 2-176-1 2-176-2 2-176-3 2-211-1 3-236-3 3-236-4 3-236-5 3-236-6 4-254-4 4-254-5 5-248-6 6-255-2 6-255-3 7-251-2
GB ELCom Management Ltd: 4-240-1
GB ESEYE LIMITED: 7-229-0 7-229-1
GB Eircom UK Ltd: 2-161-6 6-242-0
GB Ematel Communications Inc: 2-155-5
GB Epsilon Telecommunications Ltd: 2-068-4 2-069-7 2-186-6 2-209-7 5-227-5
GB Fix Group Technologies: 2-147-1
GB Fogg Mobile AB: 2-068-7 2-074-1
GB GCI Network Solutions Limited: 2-074-4
GB Gamma Telecom Holdings Ltd: 2-163-4 2-189-2 2-191-5 4-255-5 5-226-0
GB Global Electroteks Ltd: 2-073-6 2-169-2 2-170-7
GB Globetouch AB: 2-161-2 2-161-3
GB Gold Telecom Limited: 4-247-4
GB Greystone Telecom Limited: 2-071-7 2-073-3
GB HGC Global Communications (UK) Limited: 2-166-4 2-169-0 4-240-0 4-240-3 5-226-1 5-226-2 6-254-2
GB Hanhaa Limited: 2-167-7 2-169-3
GB Hutchison 3G UK Ltd: 3-235-0 3-235-1 3-235-2 5-227-0 5-227-1
GB Icron Network Limited: 2-163-2 4-239-7
GB Idt Global Ltd: 2-075-3 2-170-0 2-170-1 2-177-2 6-255-7 7-251-4
GB Inclarity Communications Limited: 6-242-1
GB Infiniroute Networks Inc: 2-155-1
GB Inmarsat Global Limited: 4-240-7 4-247-0 4-253-0 4-253-5 6-252-2 7-229-5 7-229-6 7-253-3
GB Instafone Plc: 2-189-7
GB Interoute Networks Limited: 2-075-4 2-155-0 2-155-6 4-229-4 4-229-5 5-248-0
GB Invicta Group FZE: 2-071-6
GB Invoco Ltd: 5-248-7
GB JT (Jersey) Limited: 2-075-6 2-075-7 2-186-0 2-186-1 2-186-2 2-191-6 7-232-3 7-232-6
GB Jersey Airtel Limited: 2-071-4 2-153-6 2-179-5 2-185-5 2-187-1
GB KDDI Europe Limited: 2-185-3 7-232-2
GB LEBARA LIMITED: 2-163-1 2-165-5 2-187-7 3-230-6 3-235-5 5-248-5
GB Lan-Net Telecommunications Ltd: 2-147-5 2-147-6 2-154-3 2-210-2
GB Linx Telecom: 5-243-7
GB Liquid Telecommunications Limited: 2-147-0 3-230-2 3-230-3 4-254-1
GB Lumen Technologies UK Limited: 2-154-5 2-154-6 2-155-4 2-165-0 2-166-1 2-175-6 2-178-5 2-191-3 2-191-4 2-210-5 4-240-6
GB Lycamobile UK Limited: 2-153-2 2-153-3 2-210-3 4-247-3 4-255-7 5-243-2
GB MANX TELECOM TRADING LIMITED: 2-162-0 2-163-3
GB MOBIWEB TELECOM LIMITED: 2-164-1
GB MTN GlobalConnect Solutions Limited: 2-190-1
GB Magrathea Telecommunications Limited: 2-154-1
GB Marathon Telecom Limited: 2-154-7 2-209-2
GB Mintaka Limited: 2-186-7
GB Mundio Mobile (Denmark) Limited: 4-239-0 4-239-1
GB Net2Phone Inc: 2-209-0
GB Network Rail Infrastructure Limited: 3-230-0 3-230-1 4-247-1 4-247-2 4-253-3 4-254-0
GB Neutrino Networks Limited: 7-224-1 7-224-2
GB Nexcom Telecommunications: 4-255-2
GB Nexus Telecommunications Limited: 2-188-0
GB Nutel Communications Ltd: 2-074-3
GB OPTIFY MEDIAFORCE LIMITED: 2-165-3 6-252-7
GB Orange Business Holdings UK Limited: 2-074-2 2-187-0
GB PLDT (UK) Limited: 2-191-0 4-253-4
GB PTGI International Carrier Services Ltd: 7-237-2
GB Protel S.A.L offshore: 5-226-5 7-237-1
GB QXTEL Ltd: 2-073-5
GB Reach Europe Ltd: 2-074-5 2-074-6 2-074-7
GB Reliance Jio Infocomm UK Ltd: 2-147-2
GB Sabanci Telekomunikasyon Hizmetleri A.S.: 5-248-3
GB Sama S.A.L Offshore: 2-178-3
GB Samitel Limited: 6-252-3 7-229-7 7-234-3
GB Sky UK Limited: 2-147-4 2-153-0 2-176-5 2-176-6 4-254-6 4-255-4 5-243-1 5-248-2 6-242-2 6-242-5 7-237-0
GB Spacetel UK Ltd: 2-163-7 6-242-3 6-242-4
GB Stour Marine Limited: 7-234-0 7-234-6 7-234-7
GB Sure (Guernsey) Limited: 2-162-5 2-178-2
GB Sure (Isle of Man) Limited: 2-189-6
GB Sure (Jersey) Limited: 2-178-6
GB Switchware Limited: 2-069-5 2-069-6 2-186-5 4-247-5 5-243-5
GB Symmetric Quorum Limited: 2-175-5 5-243-6
GB Synectiv Ltd: 3-237-6 3-237-7
GB Syniverse Technologies Inc: 2-177-3 2-177-7 6-254-3 6-254-5
GB T-Systems Limited: 4-255-1
GB TNZI UK Ltd: 3-230-5 3-237-0 4-229-1
GB TalkTalk Communications Limited: 2-070-1 2-166-5 2-185-1 2-191-7 4-239-3 6-252-0 6-252-1 7-253-0
GB Tata Communications (UK) Ltd: 2-153-5 2-161-4 2-161-7 2-166-0 2-178-4 7-237-3 7-237-4 7-237-5 7-237-6
GB TelcoVillage GmbH: 3-235-7
GB Telefonica UK Limited: 2-185-6 2-187-2 2-188-1 2-189-1 2-189-3 3-237-1 3-237-2 3-237-3 6-255-5 6-255-6 7-232-0 7-232-1 7-232-4 7-232-5 7-232-7 7-251-0 7-251-3 7-253-4 7-253-6 7-253-7
GB Telekom Malaysia (UK) Limited: 3-236-2
GB Telesign Mobile Limited: 2-153-1 2-162-1
GB Telet Research (N.I.) Limited: 6-242-6 6-254-4
GB Teltac Worldwide Offshore: 2-187-4 2-187-5 2-188-7 2-189-0
GB Triaxcess: 2-164-2
GB Truphone Ltd: 2-069-0 2-069-4 4-229-6 5-227-3 6-242-7 6-252-6 7-229-4
GB United Connect Limited: 4-253-7
GB VODAFONE LIMITED: 2-071-2 2-071-3 2-169-7 2-174-5 2-175-7 2-176-7 2-177-1 2-177-6 2-178-0 2-179-2 2-210-7 2-211-3 4-247-6 4-253-2 4-255-0 5-226-4 5-226-6 5-226-7 7-224-0 7-243-2 7-243-3 7-243-4 7-243-5 7-251-5 7-251-6 7-253-2
GB Vectone Mobile Limited: 6-255-1
GB Verizon UK Ltd: 2-147-3 2-161-5 2-164-6 2-169-1 2-179-3 3-236-1
GB Virgin Media Limited: 2-164-0 2-191-2 2-209-1 2-209-4
GB Virgin Mobile Telecoms Limited: 2-164-3 2-164-4
GB Vodafone Ltd (C&W): 2-068-1 2-068-3 2-072-0 2-072-1 2-072-2 2-072-3 2-072-4 2-072-5 2-072-6 2-072-7 2-190-3
GB Vodafone Ltd (Energis): 2-179-4 2-190-0 4-255-3
GB Voicetec Systems Ltd: 2-176-0
GB Vox Mundi d.o.o.: 6-252-5
GB VueTel Italia S.p.A.: 2-163-5
GB Wireless Solutions International: 2-190-5 4-239-4 7-243-7
GB X-Xchange Telecommunications Signalling Services Gmbh: 2-209-5 2-209-6
GB Yaana Technologies LLC: 2-069-3 5-227-2
GB ZTA1: 4-254-7
GB Zamir Telecom Limited: 2-209-3 4-229-2 4-239-2
GD Cable & Wireless Grenada: 3-104-0
GD Global Network Providers Grenada: 3-104-2
GD TransWorld Telecommunications Grenada: 3-104-3
GE Akhali Kselebi Ltd: 5-233-4 5-233-5
GE Black Sea Telecom Ltd: 3-246-3
GE Caucasus Digital Ntework Ltd: 2-213-7
GE Caucasus Online Ltd: 2-213-1
GE Cellfie mobile: 2-213-0 3-246-4
GE Central Georgian Communications Co. Ltd.: 2-213-2
GE Datahouse global Ltd: 2-208-7
GE FIGENSOFT GEORGIA LTD: 3-246-0
GE Geocell Ltd: 2-208-4 5-233-2
GE Global 1 JSC: 2-213-5
GE MagtiCom Ltd: 2-208-2
GE Magticom Ltd: 2-208-0 5-233-7
GE Meta 37 LTD: 3-246-5
GE Mobilive Ltd: 2-208-6
GE My phone Ltd: 2-208-5
GE Service Net Ltd: 3-246-2
GE Servicebox: 2-213-4
GE Silknet JSC: 2-213-3 3-246-6
GE System Net Ltd: 2-208-1 5-233-6
GE TMTECH LTD: 3-246-1
GE Unicell Mobile LTD: 3-246-7 5-233-0
GF Dauphin Télécom: 7-084-1
GH Ghana Telecommunications Company Ltd: 6-040-0 6-040-1
GH Globacom Ghana Ltd: 6-040-5
GH MTN Ghana Ltd: 6-040-4
GH Millicom Ghana Ltd: 6-040-6
GH Zain Communications Ghana Ltd: 6-040-2 6-040-3
GI Eazi Telecom Ltd (trading as “Limba”): 2-132-5
GI GibFibre Ltd (GibFibreSpeed): 2-132-6 2-132-7 7-201-0
GI Gibtelecom: 2-132-0 2-132-2 2-132-4
GI Sapphire Networks: 2-132-3
GL Tele Greenland: 3-018-0 3-018-1 3-018-2
GM AFRICELL: 6-014-4
GM COMIUM: 6-014-5
GM GAMCEL: 6-014-2 6-014-3 6-014-7
GM GAMTEL: 6-014-0 6-014-1
GM QCELL: 6-014-6
GN ARPT: 6-023-3 6-023-4
GN Areeba Guinée: 6-022-6 6-023-5 6-023-6
GN Cellcom Guinée: 6-023-2 6-023-7
GN GAMMA CONCEPT S.A.: 6-021-0
GN Intercell Guinée: 6-022-2
GN Orange Guinée: 6-022-4 6-022-5 6-022-7 6-023-0 6-023-1
GN Sotelgui: 6-022-0 6-022-1 6-022-3
GP Dauphin Télécom: 3-156-1 3-156-3
GP Free Caraïbe: 3-156-5
GP Médiaserv: 3-156-4
GP St. Martin et St. Barthélémy Tel Cell: 3-156-2
GQ GECOMSA: 6-175-0 6-175-1 6-175-2 6-175-3
GQ HiTsGE, S.A.: 6-054-4 6-054-5 6-054-6 6-054-7
GQ Orange (GETESA): 6-054-0 6-054-1 6-054-2 6-054-3
GR 4G BUSINESS SOLUTIONS LTD: 2-005-7
GR AMD TELECOM: 4-234-0
GR COSMOLINE: 2-005-0
GR COSMOTE: 2-004-6 2-005-6 4-234-1 5-236-5
GR FORTHNET: 2-005-2 4-245-6 5-236-6
GR HELLAS ONLINE: 5-254-3 5-254-4
GR IΝΤΕRCONNECT: 2-206-2
GR ON TELECOMS: 4-245-3
GR OTE: 2-004-0 2-004-2 2-004-3
GR OTEGLOBE S.A: 4-245-1 4-245-2 4-245-7 5-236-0 5-236-1 5-236-2
GR VODAFONE-PANAFON: 2-004-5 2-004-7 4-234-2 4-234-3 5-236-3 5-236-4
GR WIND: 2-004-4 2-005-1 2-005-3 2-005-4 2-005-5 2-206-5 4-245-4 4-245-5 5-236-7 5-254-0 5-254-1 5-254-2 5-254-5 5-254-6 5-254-7 7-226-0 7-226-1 7-226-2 7-226-3 7-226-4 7-226-5 7-226-6 7-226-7
GR YUBOTO: 2-206-1
GT AT&T Servicios de Comunicaciones Guatemala S.A.: 7-008-4 7-009-1
GT Americatel Guatemala, S.A.: 7-008-5
GT Cablenet S.A.: 7-008-0
GT Comunicaciones Celulares S.A.: 7-008-1 7-009-0 7-009-2 7-009-6
GT Servicios de Comunicaciones Personales Inalámbricas S.A.: 7-009-3 7-009-4 7-009-5
GT Telecomunicaciones de Guatemala S.A.: 7-008-2 7-008-3
GT Telefónica Móviles Guatemala S.A.: 7-008-6 7-008-7 7-009-7
GU Access Telecom: 5-070-1
GU IT&E Overseas, Inc.: 5-070-0 5-070-3 5-070-4
GU TelePacific Networks Inc.: 5-070-5
GY Guyana Telephone and Telegraph Co. Ltd.: 7-076-0 7-076-1 7-076-2 7-076-3 7-076-4 7-076-5 7-076-6 7-076-7 7-077-0 7-077-1 7-077-2 7-077-3 7-077-4 7-077-5 7-077-6 7-077-7
HK APT Telecom Services Ltd: 4-178-7
HK CITIC Telecom International Ltd: 4-105-4 4-176-1 4-176-4 4-176-5 4-177-1 4-178-3 4-179-0 4-179-1 4-179-6 4-182-2
HK CTM (HK) Ltd: 4-178-5
HK Centrex Telecom Co. Ltd: 4-109-6
HK China Mobile Hong Kong Co Ltd: 4-111-7 4-181-1
HK China Mobile International Ltd: 4-176-0 4-178-0 4-182-5 4-182-6 4-183-7 4-184-0
HK China Telecom Global Limited: 4-183-3 4-183-4 4-184-1 4-184-2 4-184-3 4-184-4
HK China Tietong HongKong Telecom Co. Ltd.: 4-179-4
HK China Tietong HongKong Telecom Company Ltd: 4-179-2
HK China Unicom (Hong Kong) Operations Limited: 4-111-2 4-181-3 4-181-7
HK China Unicom (Hong Kong) Operations Ltd: 4-107-5 4-107-7 4-109-1
HK China-Hongkong Telecom Ltd: 4-111-3
HK ComNet Telecom (HK) Limited: 4-178-1
HK ComNet Telecom International Limited: 4-177-4
HK Digital Pacific Ltd: 4-177-6
HK Donghwa Telecom Co. Ltd: 4-109-5
HK EC Telecom Ltd: 4-180-0
HK Frontier Network Technology Ltd: 4-177-3
HK GTI (HK) Ltd: 4-111-1
HK Global Crossing Hong Kong Ltd: 4-107-3
HK HGC Global Communications Limited: 4-105-3 4-106-1 4-180-4 4-183-0 4-183-1
HK HK Langsen International Communication Limited: 4-181-6
HK HK Langsen International Communication Ltd: 4-177-0
HK HKBN Enterprise Solutions HK Limited: 4-105-2 4-105-7 4-109-3
HK HKBN Enterprise Solutions Limited: 4-106-3 4-106-4 4-180-7 4-181-2
HK HKC Network Ltd: 4-179-5
HK Hong Kong Broadband Network Ltd: 4-106-0 4-107-2 4-177-2
HK Hong Kong Telecommunications (HKT) Ltd: 4-106-5 4-107-0 4-107-1 4-108-6 4-108-7 4-178-4
HK Hutchison Telephone Company Ltd: 4-105-5
HK IDD1628 Limited: 4-177-7
HK IDT Telecom Asia Pacific Ltd: 4-179-3 4-182-4
HK KDDI Hong Kong Limited: 4-106-2
HK Lucky Tone Communications Ltd: 4-107-6
HK M800 Ltd: 4-176-3 4-176-6 4-179-7 4-181-5
HK Magitelecom Ltd: 4-177-5
HK NTT Com Asia Ltd: 4-180-6
HK Orange Business Services Hong Kong Limited: 4-105-0
HK PCCW Global (HK) Ltd: 4-106-6 4-108-4 4-108-5 4-109-2 4-109-4
HK PLDT (HK) Ltd: 4-182-7
HK Qwest Hong Kong Telecommunications Ltd: 4-176-7
HK Reach Networks Hong Kong Ltd and Reach Cable Networks Ltd: 4-108-0 4-108-1 4-108-2 4-108-3
HK Sim2Travel (HK) Ltd: 4-106-7
HK Singapore Telecom Hong Kong Ltd: 4-105-1
HK SmarTone Communications Limited: 4-107-4
HK SmarTone Mobile Communications Ltd: 4-182-1
HK South China Telecommunications (HK) Ltd.: 4-180-3
HK Syniverse Technologies (China) Ltd: 4-178-2 4-181-0
HK Systech Telecom Ltd: 4-180-5
HK TNZI Singapore Pte Limited: 4-111-4
HK Telekom Malaysia (Hong Kong) Ltd: 4-111-5 4-180-1
HK Telekomunikasi Indonesia International (Hong Kong) Ltd: 4-109-0
HK Telenor Global Services Hong Kong Limited: 4-178-6
HK Telstra International Limited: 4-184-5 4-184-6 4-184-7
HK Tilia Limited: 4-183-5
HK Verizon Hong Kong Ltd: 4-105-6 4-109-7
HK Vodafone Enterprise Hong Kong Limited: 4-111-6
HK iBasis (Hong Kong) Ltd: 4-182-3
HN Celtel: 7-016-2 7-016-5
HN Empresa Hondureña de Telecomunicaciones (HONDUTEL): 7-016-1 7-016-4
HN SERVICIOS DE COMUNICACIONES DE HONDURAS S.A. DE C.V. (SERCOM DE HONDURAS): 7-016-6 7-017-0 7-017-1 7-017-2 7-017-3 7-017-4 7-017-5 7-017-6 7-017-7 7-018-0 7-018-1 7-018-2
HN Sercom: 7-016-0 7-016-3 7-016-7
HR Akton d.o.o.: 7-235-3
HR H1 Telekom d.d.: 4-249-4
HR HT d.d.: 2-180-0 2-180-3 2-180-4 2-180-5 3-245-4 3-245-5 3-245-6 3-245-7 4-249-5 5-232-4 7-235-0
HR Iskon Internet d.d.: 3-245-0 3-245-1
HR Metronet telekomunikacije d.d.: 3-245-2 4-249-6
HR OPTIKA KABEL TV d.o.o.: 7-235-1 7-235-2
HR OT-Optima Telekom d.d.: 4-249-0 4-249-1
HR SIOL d.o.o.: 5-232-5
HR SOFTNET d.o.o.: 5-232-2
HR TELE2 d.o.o.: 2-180-2 5-232-3
HR TERRAKOM d.o.o.: 3-245-3 5-232-0 5-232-1 7-235-7
HR VIPnet d.o.o.: 2-180-1 2-180-6 2-180-7 4-249-2 7-235-4 7-235-5 7-235-6
HT Communication Cellulaire d'Haiti S.A. (COMCEL): 3-144-1
HT Haiti International Telecommuncation S.A. (HAITEL): 3-144-0
HT Télécommunications d'Haiti S.A.M. (TELECO): 3-144-3
HT Unigestion Holding S.A. (DIGICEL): 3-144-2
HU BT Global Europe B.V. Magyarországi Fióktelepe: 2-032-7
HU DIGI Telecommunication Ltd: 4-243-4 6-251-0 6-251-4
HU Magyar Telekom Plc: 6-251-5 6-251-7
HU MÁV Co.: 2-032-2 2-212-2 2-212-5 2-212-7
HU Türk Telekom International HU Ltd.: 2-032-6 6-251-6
HU Vodafone Hungary Ltd: 2-212-1 4-243-0 4-243-1 4-243-7 5-218-0 6-251-2 6-251-3
HU Yettel Hungary Ltd.: 2-032-0 2-032-4 2-212-4 2-212-6
ID PT Excelkomindo: 5-021-1
ID PT Indosat: 5-022-0 5-023-3 5-023-5
ID PT Indosat (Persero) Tbk.: 5-020-0 5-020-1 5-020-2 5-020-3 5-020-4 5-021-0 5-021-2 5-021-3 5-021-4
ID PT Indosat - M3: 5-022-1 5-022-2
ID PT Natrindo Telepon Seluler: 5-023-2
ID PT Pasifik Satelit Nusantara: 5-022-3
ID PT Satelindo: 5-020-6 5-020-7 5-021-5 5-021-6 5-021-7 5-022-4 5-022-5 5-022-6 5-022-7
ID PT Telekomunikasi Indonesi TBK: 5-024-0 5-024-1 5-024-2 5-024-3 5-024-4 5-024-5
ID PT Telkom: 5-023-0 5-023-1 5-023-4 5-023-6 5-023-7
ID PT Telkomsel: 5-020-5
ID PT. Bakrie Telecom Tbk.: 5-025-0
IE Access Telecom Ireland Ltd.: 4-241-2
IE Budget Telecom: 2-145-7
IE Carphone Warehouse: 6-225-3 6-225-4 6-225-5
IE Cubic Telecom Limited: 5-214-0 5-214-1
IE ESL Consulting (trading as VoIP Ireland): 2-146-7
IE Eircell Ltd: 2-144-2 2-144-3
IE Eircom Limited: 5-213-4 5-213-5 5-213-6 5-216-2 5-216-3 6-246-1
IE Eircom plc: 2-144-0 2-144-1 2-144-4
IE Elephant Talk Communications Ltd.: 4-241-3
IE Esat Telecom: 2-144-7 2-145-0
IE ITL: 2-145-3
IE Interoute: 2-146-3
IE Interoute Irl: 2-145-4
IE Liffey Telecom: 5-228-0 5-228-1 5-228-2
IE Magnet Networks: 2-146-2
IE Ocean: 2-145-2 2-145-5
IE SAP (UK) Ltd.: 5-216-0 5-216-1
IE Swiftcall: 6-246-2
IE Three Ireland (Hutchison) Limited: 2-144-5 2-144-6 2-146-1 2-146-4 4-241-0 4-241-1 5-213-0 5-213-1 5-213-2 5-213-3 5-214-3 5-214-4 5-214-5 5-216-4 5-216-5 5-216-6 5-216-7 6-225-6 6-225-7 6-246-3 6-246-4 6-246-5 6-246-6
IE Virgin Media Ireland Limited: 5-214-2
IE Vodafone Ireland: 2-146-0 4-241-4 4-241-5 4-241-6 4-241-7 5-228-3 5-228-4 5-228-5 5-228-6 5-228-7 6-225-0 6-225-1 6-225-2
IE WorldCom: 2-145-1 2-145-6
IE ntl Communications (Ireland) Ltd.: 6-246-0
IL 012 Smile: 4-003-4 4-003-5
IL Barak Ltd: 4-003-0 4-003-1 4-003-2 4-003-3 4-004-4 4-004-5 4-004-6 4-004-7 4-050-4 4-050-5 4-051-3
IL Bezeq International Ltd: 4-004-0 4-004-1 4-050-1 4-050-3 4-051-0 4-051-1 4-051-4 4-051-5
IL Golden Lines Ltd: 4-004-2 4-004-3 4-050-6 4-050-7
IL Internet Gold - Golden Lines Ltd: 4-050-2
IL Internet Zahav: 4-050-0
IL Partner: 4-051-2
IL Xfone Communications Ltd: 4-051-6 4-051-7
IN Bharat Sanchar Nigam Ltd (BSNL): 4-005-1 4-005-7 4-008-0 4-008-4 4-008-7 4-009-1 4-009-2 4-009-4 4-009-5 4-010-0 4-010-1 4-010-2 4-012-0 4-012-1 4-013-0 4-013-1
IN ICO: 4-009-0
IN Iridium: 4-009-3
IN M/s Bharti Airtel Ltd: 4-014-4 4-014-5 4-015-0
IN M/s Bharti Telesonic Ltd: 4-007-3 4-007-4 4-010-5 4-010-6 4-011-3 4-011-4
IN M/s Citycom Network Pvt. Ltd: 4-018-5
IN M/s Data Access Ltd: 4-006-0 4-006-1 4-006-2 4-006-3 4-007-7 4-011-0 4-011-1 4-011-5 4-011-6 4-011-7
IN M/s Dishnet Wireless Ltd: 4-014-0
IN M/s Dishnet Wireless Private Limited: 4-016-1 4-017-4 4-017-5
IN M/s Etisalat DB Telecom Private Limited: 4-016-2 4-016-3 4-016-4 4-016-6
IN M/s Etisalat DB Telecom Private Limited, Chennai: 4-017-1 4-017-2
IN M/s Etisalat DB Telecom Private Limited, Mumbai: 4-017-0
IN M/s Hutchison Essar South Ltd: 4-006-4 4-006-5 4-007-0 4-007-1 4-012-6 4-012-7 4-013-6 4-013-7
IN M/s P3 Technologies Pvt Ltd: 4-014-2
IN M/s Reliance Comm. Ltd.: 4-010-3 4-010-4 4-010-7 4-011-2 4-012-2
IN M/s Reliance Communications Ltd: 4-014-3
IN M/s Reliance Infocom Ltd: 4-005-0 4-005-6
IN M/s Reliance Infocomm Ltd: 4-013-2 4-013-3 4-013-4 4-013-5
IN M/s Spice Communications Ltd: 4-014-1 4-017-6
IN M/s Tata Communications Ltd: 4-014-6 4-014-7 4-015-1 4-015-2 4-015-3 4-015-7 4-016-0 4-016-5
IN M/s Tata Communications, Delhi: 4-016-7
IN M/s Tata Communications, Mumbai: 4-018-1 4-018-2
IN M/s Tulip Telecom Limited, Mumbai: 4-017-3
IN M/s Unitech Communication Private Limited: 4-018-0 4-018-4
IN M/s Videocon Telecommunications Ltd.: 4-017-7 4-018-3
IN M/s Vodafone Essar South Ltd: 4-008-3 4-008-5 4-008-6 4-015-4 4-015-5 4-015-6
IN Videsh Sanchar Nigam Ltd (VSNL): 4-005-2 4-005-3 4-005-4 4-005-5 4-006-6 4-006-7 4-007-2 4-007-5 4-007-6 4-008-1 4-008-2 4-009-6 4-009-7 4-012-3 4-012-4 4-012-5
IQ Asia Cell: 4-036-1
IQ Atheer: 4-036-3
IQ ITPC: 4-036-0
IQ Iraquna: 4-036-2
IR -: 4-064-0 4-064-4 4-065-1 4-065-2 4-065-3
IR MCI: 4-065-4 4-065-5
IR MTN-Irancell: 4-064-7 4-065-0
IR RighTel: 4-065-6 4-065-7
IR TIC: 4-064-1 4-064-2 4-064-3 4-064-5 4-064-6
IS Hallo Frjals Fjarskipti Ltd: 2-148-4
IS IP Fjarskipti Ltd: 2-148-3
IS Iceland Telecom Ltd: 2-148-0 2-148-1
IS Islandssimi Ltd: 2-148-5 2-148-6
IS Nova ehf: 2-148-7 6-243-2 6-243-3
IT ADR Tel S.p.A.: 2-093-3
IT AGSM Telecomunicazioni srl: 2-157-0
IT Acantho S.p.A.: 2-215-1
IT Agile Telecom S.r.l.: 2-042-5 2-050-7 2-207-7 5-244-7 5-255-1 5-255-2
IT Alcotek S.p.A.: 6-245-4
IT Alena ICT S.R.L: 2-095-5
IT B4 S.r.l.: 2-042-4
IT BT Italia S.p.A.: 2-001-0 2-001-1 2-042-0 2-042-1 2-046-6 2-046-7 2-048-5 2-094-1
IT Bellnet International S.r.l.: 2-049-3
IT Brennercom S.p.A.: 2-042-7 2-043-5 2-048-0 2-207-5
IT Cable & Wireless S.p.A.: 2-048-3 2-216-2
IT Carrefour Italia Mobile: 2-043-0
IT Clouditalia Telecomunicazioni S.p.A.: 2-001-5 2-003-0 2-042-6 2-049-6 2-093-4 2-157-1 2-158-4 2-183-0 2-216-3 2-216-4 2-216-5
IT Colt Technology Services S.p.A.: 2-041-7 2-045-1 2-094-0 2-095-7
IT Daily Telecom Mobile S.r.l.: 2-041-0 2-050-5 2-051-5
IT Decatel S.R.L.: 2-207-0
IT Digi Italy S.r.l.: 2-216-7 5-244-5 5-244-6
IT Digitel Italia S.p.A.: 2-051-4 2-183-2
IT Digitel Mobile Srl: 2-094-5 6-245-0
IT ElsyNet S.r.l.: 2-043-1 2-158-2 2-158-3
IT Enter s.r.l.: 2-003-3
IT Estracom S.p.A.: 2-157-2
IT Fastweb S.p.A.: 2-003-1 5-244-1 6-245-3 6-245-5
IT GC Pan European Crossing Italia S.r.l.: 2-183-7
IT Go Mobile S.r.l.: 2-003-7 2-181-5
IT H3G S.p.A.: 2-043-2 2-046-3 2-050-6 2-051-3 2-158-1 2-158-5 2-159-4 2-159-7 2-215-3 5-255-3
IT Infracom Italia S.p.A.: 2-215-2
IT Intermatica S.p.A.: 2-001-7 2-041-6 5-244-3
IT Interoute S.p.A.: 6-245-6
IT Itelsi S.r.l.: 2-093-7
IT KPN Telecom BV: 2-001-6
IT King.com S.p.A.: 2-093-1 2-093-2
IT LINEA COM S.r.l: 2-051-2
IT Mc Link S.p.A.: 2-001-2
IT Messagenet S.p.A.: 2-093-0
IT Momax: 2-043-3
IT NewVAS S.p.A.: 2-044-7
IT Noverca S.r.l.: 2-051-6 2-051-7
IT Orange Business Italy S.p.A.: 2-046-5 2-050-4
IT Pagine Gialle Phone Service S.R.L.: 2-158-6
IT Parla.it S.p.A.: 2-003-5 2-003-6
IT Planetel s.r.l.: 2-042-3 2-047-6 2-047-7 2-050-1 2-050-2
IT Poste Mobile S.p.A.: 2-043-7 2-051-0 2-051-1 2-094-4 2-094-6 2-157-7 2-181-4 2-183-3 2-183-4 2-183-5 2-183-6 2-207-1 2-216-0 2-216-1
IT Qcom Interactive S.p.A.: 2-095-6 5-244-4
IT Rawal Telecom s.r.l.: 6-245-1 6-245-2
IT Rete Ferroviaria Italiana S.p.A.: 2-215-0 5-255-0
IT SMS Italia: 2-207-2
IT Sinergie srl: 2-215-4
IT System House S.r.l.: 2-181-0
IT TERRECABLATE Reti e Servizi srl: 2-158-7
IT TWT S.p.A.: 2-049-7 2-159-0
IT Telecom Italia S.p.A.: 2-049-1 2-049-2
IT Telecom Italia S.p.A. - TIM: 2-047-3 2-047-4 2-159-2 2-159-3 2-181-2 2-181-6 2-181-7 2-215-5 2-215-6 2-215-7
IT Telecom Italia Sparkle: 2-044-0 2-044-1 2-044-2 2-044-3 2-044-4 2-044-5 2-044-6 2-045-0 2-045-3 2-045-4 2-045-7 2-046-0 2-046-2 2-046-4
IT Telespazio S.p.A.: 2-093-5 2-094-7
IT Teslatel: 2-158-0
IT Tex 97 S.p.A.: 2-159-5
IT Tiscali Italia S.p.A.: 2-003-4 2-041-1 2-041-2 2-093-6 2-159-1 2-207-6
IT U - Compagnia Italiana di Telecomunicazioni: 5-244-2
IT Uno Communications S.p.A.: 5-244-0 6-245-7
IT Verizon Italia S.p.A.: 2-047-5
IT Vodafone Italia S.p.A.: 2-003-2 2-042-2 2-045-5 2-045-6 2-048-1 2-048-2 2-048-4 2-048-6 2-048-7 2-049-0 2-049-4 2-049-5 2-050-0 2-050-3 2-095-0 2-095-1 2-159-6 2-181-1 2-181-3 2-183-1 2-207-3 2-207-4 5-255-4 5-255-5 5-255-6 5-255-7
IT Vuelle Elettronica S.r.l.: 2-095-2 2-095-3
IT Welcome Italia S.p.A.: 2-041-5 2-043-4 2-043-6
IT Wind Telecomunicazioni S.p.A.: 2-001-3 2-001-4 2-041-3 2-041-4 2-045-2 2-046-1 2-047-0 2-047-1 2-047-2 2-094-2 2-094-3 2-095-4 2-157-3 2-157-4 2-157-5 2-157-6
JM Cable and Wireless Jamaica Ltd: 3-076-0 3-076-1 3-076-2 3-076-3 3-076-4 3-076-5 3-077-0 3-077-1 3-077-2 3-077-3 3-077-4 3-077-5 3-077-6 3-078-2 3-078-3 3-078-4 3-078-5 3-078-6 3-078-7
JM Columbus Communications Ltd: 3-079-0
JM Digicel (Jamaica) Ltd: 3-079-2 3-079-3
JM Mossel Jamaica Ltd: 3-076-6 3-076-7
JO Al-Moakhah for Telecom: 4-031-2
JO Batelco Jordan: 4-033-4
JO Fastlink: 4-032-0 4-032-3 4-032-4 4-032-5
JO Jordan Mobile Telephone Services Company - Zain: 4-031-1 4-031-5 4-031-6 4-031-7 4-033-2
JO Jordan Telecommunications Company: 4-032-1 4-032-2 4-033-1
JO MobileCom: 4-032-6 4-032-7
JO Pella: 4-033-0 4-033-3
JO Umniah: 4-031-0 4-033-5
JO Umniah Mobile Company (Umniah): 4-031-3 4-195-0 4-195-2 4-195-3
JO Xpress: 4-033-7
JP Brastel Company Ltd.: 4-084-3 4-084-4
JP Colt Technology Services Co., Ltd.: 4-080-3 4-084-7
JP Internet Initiative Japan Inc.: 4-090-6 4-090-7
JP KDDI Corporation: 4-080-7 4-081-1 4-081-2 4-081-3 4-086-2 4-086-3 4-086-4 4-086-5 4-087-2 4-087-3 4-087-4 4-087-5 4-087-6 4-087-7 4-090-4 4-090-5
JP NTT Communications Corporation: 4-083-3 4-085-5 4-086-6 4-086-7 4-090-2 4-090-3
JP NTT DOCOMO, INC.: 4-090-0 4-090-1
JP Rakuten Mobile, Inc.: 4-082-0 4-082-1 4-082-2 4-082-3 4-083-7 4-084-0 4-084-1 4-084-2 4-085-6 4-085-7 4-086-0 4-086-1
JP SoftBank Corp.: 4-083-0 4-083-1 4-083-2 4-085-0 4-085-1 4-085-2
KE Airtel Networks Kenya Limited: 6-078-3 6-079-0 6-079-1
KE Jamii Telecommunications Limited: 6-078-6
KE Kenya Data Network: 6-078-7
KE Safaricom PLC: 6-078-2 6-078-4
KE Telkom Kenya Limited: 6-078-0 6-078-1 6-078-5
KG AkTen Ltd: 4-078-6
KG JS Saima Telecom: 4-078-3
KG JSC Kyrgyztelecom: 4-078-0 4-079-1
KG Kyrgyztelecom: 4-079-0
KG MeGaCom Ltd: 4-078-4 4-079-4
KG Nur Telecom Ltd: 4-078-1 4-078-2
KG Sky Mobile Ltd: 4-078-5
KG reserved: 4-079-2 4-079-3 4-079-5 4-079-6
KH Royal Telecom International (RTI): 4-112-5 4-112-6
KH Royal Telecom International (RTI1): 4-112-2
KH Royal Telecom International (RTI2): 4-112-3
KH Telcotech Gateway: 4-112-7
KH Telecom Cambodia: 4-112-0 4-112-1
KH Viettel Company (VTC): 4-113-1
KI Amalgamated Telecom Holdings Kiribati Limited (ATHKL): 5-100-0
KM Comores Telecom: 6-108-0 6-108-1 6-108-2 6-108-3
KM Telma Comores: 6-108-4
KN Cable & Wireless St. Kitts-Nevis: 3-112-0
KN Cariglobe Telecommunications: 3-112-1
KN St. Kitts Cable Communications: 3-112-3
KR Asia Telecom: 4-148-4
KR CPS Technology: 4-150-1
KR CPS Telecom: 4-152-0 4-152-1 4-152-2 4-152-3 4-152-4 4-152-5 4-152-6 4-152-7
KR Dacom: 4-101-0 4-101-1 4-101-2 4-101-3 4-101-4 4-101-5 4-101-6 4-101-7
KR Daewoo Information Systems: 4-147-5
KR Dizzocom: 4-149-5 4-150-2
KR Dreamline: 4-154-4 4-154-5 4-154-6 4-154-7
KR ENTel: 4-151-0
KR Enterprise Networks: 4-151-5 4-151-6 4-151-7
KR GNG Telecom: 4-150-5
KR GS Retail: 4-150-4
KR HIT: 4-147-4
KR HK Telecom: 4-147-1 4-147-6 4-147-7
KR Hanaro Telecom: 4-153-0 4-153-1 4-153-2 4-153-3 4-153-4 4-153-5 4-153-6 4-153-7
KR Hanhwa: 4-148-7
KR HappyTelecom: 4-149-3
KR Hyundai Telecom: 4-148-0
KR ICN Telecom: 4-148-6
KR Inet Telecom: 4-149-4
KR InfoTel: 4-149-1
KR KT Networks: 4-149-2
KR KT Powertel: 4-145-1 4-145-2 4-145-3 4-145-4 4-145-5 4-145-6 4-145-7
KR KT freetel: 4-150-7
KR KTT: 4-150-3
KR Korea International Telephone: 4-148-5
KR Korea Telecom: 4-100-0 4-100-1 4-100-2 4-100-3 4-100-4 4-100-5 4-100-6 4-100-7
KR M-Touch: 4-150-6
KR MCI Worldcom Korea: 4-151-2
KR Naray Telecom: 4-148-3
KR Onetel: 4-148-1 4-148-2
KR Prism Communications: 4-149-6
KR SK Networks: 4-154-0 4-154-1 4-154-2 4-154-3
KR SK Telecom: 4-145-0
KR SK Tellink: 4-147-3 4-150-0 4-151-4
KR Serome: 4-147-2 4-151-1
KR Songa Telecom: 4-149-7
KR Telinker: 4-151-3
KR Unitel: 4-147-0 4-149-0
KW MOC Ministry of Communications: 4-200-0 4-200-1 4-200-2
KW Ministry of Communications: 4-038-0 4-038-1 4-038-2
KW STC: 4-038-3 4-038-4
KW Wataniya: 4-038-7
KW Zain: 4-038-5 4-038-6
KY Cable & Wireless: 3-092-0 3-092-1 3-092-2 3-092-3 3-092-4
KY Digicel (Cayman Isl.) Ltd: 3-092-5
KY E-Technologies Cayman Islands Ltd: 3-093-2
KY Infinity Broadband Ltd: 3-093-3
KY WestStar Ltd.: 3-093-4
KY Westel Ltd: 3-093-1
KY Wireless Ventures (Cayman Islands) Ltd.: 3-092-6
KZ GSM Kazakhstan (roaming): 4-074-4
KZ JSC Altel (roaming): 4-074-6
KZ JSC Arna: 4-075-3
KZ JSC Astel: 4-075-5 4-075-6
KZ JSC KazTransCom: 4-075-0
KZ JSC Kazakhtelecom: 4-074-1 4-074-2 4-074-3
KZ JSC TransTelecom: 4-075-1
KZ Joint Stock Company Arna: 4-076-2
KZ Joint Stock Company TransTelecom: 4-076-1
KZ KaR-Tel LLP (roaming): 4-074-5
KZ LLP KazinterCom: 4-076-4
KZ LLP TNS-Plus: 4-076-0 4-076-3 4-076-5
KZ LLP Technical Information Centre: 4-076-6
KZ Mobile Telecom Service LLP: 4-075-2 4-075-4
KZ Mobile Telecom Service LLP network (roaming): 4-074-7
KZ National Signalling Network Administration, Monitoring and Measurement: 4-074-0
KZ Technical Information Centre LLP: 4-075-7
LA Enterprise of Telecommunications Lao: 4-114-0
LA Lao Asia Telecom State Enterprise (LAT): 4-114-5
LA Sky Telecom Co., Ltd: 4-114-6
LB Ministry of Posts and Telecommunications: 4-030-1 4-030-2 4-030-3
LC AT&T Wireless Services St. Lucia: 3-116-4
LC Cable & Wireless St. Lucia: 3-116-1 3-116-2
LC Digicel St. Lucia: 3-116-3
LI Cubic AG: 7-210-2 7-210-3 7-210-4 7-210-5 7-255-4 7-255-5 7-255-6 7-255-7
LI SORACOM CORPORATION LTD.: 7-210-0 7-210-1
LI Salt (Liechtenstein) AG: 2-000-6 7-255-0
LI Telecom Liechtenstein AG: 2-000-0 2-000-3 2-000-4
LI iBASlS Communications AG: 2-000-2
LI iMetrik Global (Europe) AG: 2-000-7
LK Airtel Lanka Ltd: 4-190-3
LK Dialog Broadband Networks: 4-027-7
LK Dialog Telecom Plc: 4-026-7 4-027-3 4-190-0 4-190-1
LK Etisalat Lanka (vt) Ltd: 4-190-6 4-190-7
LK Hutchison Telecommunication Ltd: 4-190-5
LK Lanka Bell (Pvt) Ltd: 4-027-2 4-027-4
LK Mobitel (Pvt) Ltd: 4-026-5 4-190-2
LK Sri Lanka Telecom Ltd: 4-026-0 4-026-1 4-026-2 4-026-3 4-026-4
LK Suntel Ltd.: 4-027-6
LK TATA Communication Lanka Ltd: 4-190-4
LK Tigo Lanka (Pvt) Ltd: 4-026-6 4-027-5
LK United Networks International: 4-027-0
LK VSNL Lanka Ltd: 4-027-1
LR Lonestarcell MTN: 6-036-0
LS Econet EZI - CEL Lesotho: 6-102-4 6-102-5
LS Econet Telecom Lesotho (Pty) LTD: 6-102-1 6-102-2
LS Telecom Lesotho pty Ltd.: 6-102-0
LS VODACOM LESOTHO: 6-103-0 6-103-1
LS Vodacom Lesotho (pty) ltd.: 6-102-3 6-102-6 6-102-7
LT AB LTG Infra: 4-236-5 7-252-6
LT Telia Lietuva, AB: 2-236-0 2-236-4 2-236-6 4-236-0 4-236-4 4-236-6 4-236-7 7-252-1 7-252-7
LT UAB Bité Lietuva: 2-236-3 2-236-7 7-230-5 7-230-6
LT UAB CSC Telecom: 7-252-2 7-252-3
LT UAB EcoFon: 4-236-2 4-236-3
LT UAB Mediafon Carrier Services: 2-236-1 7-230-4
LT UAB Nacionanalinis telekomunikaciju tinklas: 7-252-5
LT UAB Telco Consulting Group: 4-236-1
LT UAB Tele2: 2-236-2 2-236-5 7-230-0 7-230-1 7-230-2 7-230-3 7-252-4
LT UAB Tele2 fiksuotas rysys: 7-252-0
LU BLOCKED: 2-135-6 2-135-7
LU Cegecom S.A.: 2-141-2
LU EPT: 2-135-3 2-135-4 2-135-5 2-140-0 2-140-1 2-140-2 2-141-4
LU Join Experience S.A.: 2-135-0 2-135-1
LU MTX Connect S.à r.l.: 2-135-2
LU NV Verizon Belgium Luxembourg S.A.: 2-141-5
LU Orange Business Luxembourg S.A.: 2-140-6
LU Orange Communications Luxembourg S.A.: 2-141-6 2-141-7 7-220-1 7-220-2
LU Syniverse Technologies S.à r.l.: 2-140-4 2-140-5 2-141-1
LU Tango S.A.: 2-140-3 2-140-7 2-141-3
LU Telenet Solutions S.A.: 2-141-0
LU e-LUX Mobile Telecommunication Services S.A.: 7-220-0
LV Adamasto: 7-250-7
LV Advem: 7-245-7
LV Baltkom TV SIA: 5-252-5 5-252-6
LV Bite Mobile: 6-248-7
LV CSC Telecom: 3-234-0 5-252-4
LV Camel Mobile: 7-245-6
LV D-COM: 5-249-3
LV Datagrupa.lv: 5-252-1
LV Datu Tikli: 7-250-0
LV ECO Networks: 5-249-7 7-245-0
LV Finors Telekom: 5-252-7
LV Globals Telekoms: 6-248-0
LV INTELLICA: 3-234-5
LV IT Baltija: 4-237-2
LV IT Group: 5-252-2
LV Interneta pasaule: 7-250-5
LV Lattelecom: 2-096-0 2-096-1 2-096-2 5-249-6
LV Latvenergo: 2-096-3
LV Latvijas Mobilais Telefons SIA: 2-096-4 2-096-7
LV Latvijas dzelzcels: 5-252-3
LV MEGATEL: 6-248-3
LV MPE NETS: 7-250-4
LV MWTV: 7-245-4
LV OPTRON: 6-248-2
LV ROAM: 5-249-4
LV Rigatta: 7-250-6
LV Sigis: 7-250-3
LV Simfree: 7-245-1
LV Sotus: 4-237-0 4-237-1
LV Stream Networks: 4-237-3
LV TELEGLOBAL: 7-250-1
LV TG Transit: 4-237-7 6-248-1 7-245-5 7-250-2
LV Tele2: 2-096-6 3-234-1 3-234-2 7-245-2 7-245-3
LV Tele3: 3-234-3
LV Tele4: 3-234-4
LV Telecentrs: 5-249-5
LV Telegrupa Baltija: 4-237-5 4-237-6
LV Telekom Baltija: 2-096-5 5-249-1 6-248-4 6-248-5 6-248-6
LV Telekomunikäciju grupa: 5-252-0
LV Telenet: 5-249-2
LV Telenova: 3-234-6
LV Telia Latvija: 4-237-4
LV Unistars: 5-249-0
LY Al-Jeel Al-Jadeed: 6-013-7
LY Libyan International Telecommunication Company (LITC): 6-012-0 6-012-1 6-012-2 6-012-3 6-012-4 6-012-5 6-012-6 6-012-7 6-013-0 6-013-1 6-013-2 6-013-3 6-013-4 6-013-5
LY Libyana Mobile Phone: 6-013-6
MA Itassalat Al-Maghrib (Maroc Telecom): 6-008-0 6-008-1 6-008-2 6-008-3 6-009-0 6-009-1
MA Médi Telecom (Orange (Maroc)): 6-150-0 6-150-1
MA Wana Corporate (Inwi): 6-008-6 6-008-7 6-150-2 6-150-3
MC Mednet: 2-024-4
MC Monaco Telecom: 2-024-0 2-024-1 2-024-2 2-024-3 2-024-6 2-024-7
MC PTK: 2-024-5
MD JSC Moldcell: 2-224-3
MD JSC Orange Moldova: 3-017-0
MD Moldcell GSM: 2-224-6
MD Moldtelecom: 2-224-0 2-224-1
MD Moldtelecom CDMA: 2-224-2
MD Orange Moldova GSM: 2-224-7
ME GSM ProMonte Montenegro: 3-241-7
ME M: 2-040-2 2-040-4 2-040-5 2-040-7
ME MTEL d.o.o. Podgorica: 3-241-5 3-241-6
ME T-Mobile Crna Gora Ltd: 3-241-4 5-238-0 5-238-1
MG Celtel Madagascar: 6-092-0 6-092-6 6-092-7
MG Gulfsat Téléphonie: 6-092-4
MG Orange Madagascar: 6-092-2
MG TELMA: 6-092-1
MG TELMA Mobile: 6-092-3 6-093-0
MK A1 Makedonija: 5-221-1 5-221-2
MK AD Makedonski Telekomunikaci: 2-220-1 2-220-2 2-220-3 2-220-4
MK AD T-Mobile: 2-220-7 5-220-0 5-220-3 5-220-6 5-220-7 5-231-0 5-231-1 5-231-2 6-220-3 6-220-5 6-220-6 6-220-7
MK Akton: 2-220-6
MK DynacomSouth Dooel: 5-220-1
MK MTEL DOOEL Skopje: 5-221-0
MK Makedonski Telekom AD - Skopje: 5-220-4 5-220-5 5-231-3
MK Mobik Telekomunikacii Dooel: 5-231-4
MK Neotel: 2-220-0
MK On-net Skopje: 6-220-4
MK One AD: 2-220-5 5-231-5 5-231-6 6-220-1 6-220-2
MK SIOL, DOOEL, Skopje: 6-221-5
MK VIP Operator: 6-220-0
MK WTI Macedonia: 5-220-2
ML ATEL SA: 6-020-4 6-020-5
ML Orange Mali SA: 6-020-6 6-020-7 6-183-0 6-183-1 6-183-2
ML SOTELMA SA: 6-020-0 6-020-1 6-020-2 6-020-3
MM MyTel: 4-225-0 4-225-1 4-225-2 4-225-3
MM Myanmar Posts and Telecommunications: 4-028-1 4-028-2 4-028-3 4-028-5 4-028-6 4-028-7
MM Ooredoo Myanmar Limited: 4-225-4 4-225-5 4-225-6 4-225-7 4-226-4 4-226-5 4-226-6 4-226-7
MM Telenor Myanmar Limited: 4-226-0 4-226-1 4-226-2 4-226-3
MN G-MOBILE LLC: 4-056-7
MN MONGOLIA TELECOM COMPANY: 4-056-1
MN UNITEL LLC: 4-056-2 4-056-4
MO China Telecom (Macau) Limitada: 4-110-6 4-119-4 4-119-5
MO Companhia de Telecomunicações de MTel, Limitada: 4-119-1 4-119-2
MO Companhia de Telecomunicações de Macau, S.A.R.L.: 4-110-1 4-110-2 4-110-3 4-110-7
MO Hutchison – Telefone (Macau), Limitada: 4-110-0 4-110-5
MO SmarTone - Comunicações Móveis, S.A.: 4-110-4 4-119-0 4-119-3
MP Verizon Pacifica: 5-113-0
MQ Dauphin Télécom: 3-160-0 3-160-2
MQ Free Caraïbe: 3-160-3
MQ Outremer Télécom: 3-160-1
MR -: 6-018-0
MR Chinguitel SA: 6-018-6 6-018-7
MR Mattel SA: 6-018-2
MR Mauritel Mobiles: 6-018-3 6-018-4
MR Mauritel SA: 6-018-1 6-018-5
MT Epic Communications Ltd: 2-156-3 2-156-4 5-235-4 5-235-5 5-235-6 5-235-7
MT GO plc – Mobile: 2-156-2 5-235-1 5-235-2 5-235-3
MT Maltacom/GO plc: 2-156-0 2-156-1
MT Melita Ltd: 7-222-0 7-222-1 7-222-2
MT Melita Ltd – Mobile: 2-156-7 5-235-0
MU Emtel Ltd.: 6-034-4 6-034-5
MU Hot Link: 6-035-1
MU Mahanagar Telephone (Mauritius): 6-034-7 6-035-0
MU Mauritius Telecom: 6-034-0 6-034-1 6-034-2 6-034-3 6-035-2 6-035-3 6-035-4 6-035-5 6-035-6
MV Dhiraagu: 4-144-1 4-144-2 4-144-4 4-144-6 4-144-7
MV Wataniya Telecom Maldives: 4-144-3 4-144-5
MX AXTEL, S.A.B. de C.V.: 3-175-0 3-175-1 3-175-2 3-175-3 3-175-4
MX Alestra, S. de R.L. de C.V.: 3-074-0 3-074-1 3-074-2 3-074-3 3-074-4 3-074-5 3-074-6 3-074-7 3-178-0 3-178-1 3-178-6 3-178-7 3-215-0
MX Avantel, S. de R.L. de C.V.: 3-072-0 3-072-1 3-072-2 3-072-3 3-072-4 3-072-5 3-072-6 3-072-7
MX B.Tel, S.A. de C.V.: 3-176-0 3-176-1 3-176-2
MX Convergía de México, S.A. de C.V.: 3-176-5
MX Grupo de Telecomunicaciones Méxicanas, S.A. de C.V: 3-172-7 3-175-5 3-176-3 3-176-4
MX Inversiones Nextel de México, S.A. de C.V.: 3-175-6 3-175-7
MX Marcatel Com, S.A. de C.V.: 3-068-0 3-068-3 3-068-4
MX Maxcom Telecomunicaciones, S.A.B. de C.V.: 3-068-7 3-069-0
MX Miditel, S.A. de C.V.: 3-172-0
MX Operbes, S.A. de C.V.: 3-069-7 3-172-5 3-172-6
MX Pegaso Comunicaciones y Sistemas, S.A. de C.V.: 3-174-5 3-174-6 3-174-7 3-176-6 3-176-7 3-177-0 3-177-1 3-177-2 3-178-2
MX Protel I-Next, S.A. de C.V.: 3-075-0 3-075-1 3-075-2 3-075-3 3-075-4 3-075-5 3-075-6 3-075-7
MX Qualtel, S.A. de C.V.: 3-174-0
MX RSL Com Net de México, S.A. de C.V.: 3-173-0 3-173-1
MX Radiomóvil DIPSA, S.A. de C.V.: 3-174-1 3-174-2 3-174-3 3-174-4 3-177-3 3-177-4 3-177-5 3-177-6 3-177-7 3-178-3 3-178-4 3-178-5
MX Telecomunicaciones de México: 3-070-0
MX Teléfonos de México, S.A.B. de C.V.: 3-068-1 3-068-2 3-068-5 3-068-6 3-069-1 3-069-2 3-069-3 3-069-5 3-069-6 3-070-1 3-070-2 3-070-3 3-070-4 3-070-5 3-070-6 3-070-7 3-071-1 3-071-2 3-071-3 3-071-4 3-071-5 3-071-6 3-071-7 3-172-1 3-172-2 3-172-3 3-172-4 3-173-2 3-173-3 3-173-4 3-173-5 3-173-6
MX Teléfonos del Noroeste, S.A. de C.V.: 3-069-4 3-071-0
MX Total Play Telecomunicaciones, S.A. de C.V.: 3-073-0 3-073-1 3-073-2 3-073-3 3-073-4 3-073-5 3-073-6 3-073-7
MY Altel Communications Sdn Bhd: 5-002-6 5-002-7
MY Celcom Axiata Berhad: 5-004-6 5-004-7 5-009-0 5-009-1
MY Digi Telecommunications Sdn Bhd: 5-002-0 5-002-1 5-002-2 5-002-3 5-005-6 5-005-7 5-007-4 5-007-5 5-007-6 5-007-7
MY Maxis Broadband Sdn Bhd: 5-001-0 5-005-1 5-005-2 5-005-3
MY Redtone Engineering & Network Services Sdn Bhd: 5-003-7
MY TT dotcom Sdn Bhd: 5-006-2 5-006-3 5-009-5
MY Telekom Malaysia Berhad: 5-003-0 5-004-0 5-004-1 5-004-2 5-004-3 5-004-4 5-004-5 5-006-5 5-006-6 5-006-7 5-007-3 5-008-0
MY Tune Talk Sdn Bhd: 5-009-6
MY U Mobile Sdn Bhd: 5-003-6 5-008-4 5-009-2 5-009-3 5-009-4
MY Webe Digital Sdn Bhd: 5-002-4 5-002-5
MY YTL Communication Sdn Bhd: 5-003-4
MZ Mcel, SA: 6-086-6 6-086-7
MZ Movitel, S.A.: 6-086-3
MZ TDM, SA: 6-086-0 6-086-1
MZ VM, SA: 6-086-4 6-086-5 6-087-4
NA MTN Business Namibia: 6-099-1
NA Mobile Telecommunications Ltd.: 6-098-1 6-099-2 6-099-3
NA Paratus Telecommunications (PTY) Ltd: 6-099-0
NA Powercom Ltd.: 6-098-4 6-098-6
NA Telecom Namibia Ltd.: 6-098-0 6-098-2 6-098-3 6-099-5 6-099-6
NA Telepassport Communications (Pty) Ltd: 6-099-4
NA WIRELESS TECHNOLOGY NAMIBIA: 6-098-5
NC Office des postes et télécommunications: 5-092-0 5-092-1 5-092-2 5-092-3 5-092-4 5-092-5
NE ATLANTIC TELECOM: 6-028-3
NE CELTEL NIGER S.A.: 6-028-2
NE Orange Niger S.A.: 6-028-6 6-028-7
NE SAHELCOM: 6-028-1
NE SONITEL S.A.: 6-028-0 6-028-4
NG EMTS: 6-041-1 6-041-2 6-041-4
NG G-Cell: 6-041-3
NG Globacom: 6-043-3 6-043-4 6-043-5
NG Intercellular: 6-043-7
NG MTN: 6-042-4 6-042-5 6-042-6 6-043-0
NG Multilinks: 6-041-5 6-043-6
NG Nigerian Telecommunications Limited (NITEL): 6-042-0 6-042-1 6-042-2
NG Prestel: 6-042-7
NG Starcomms: 6-042-3
NG VEE Networks (Zain): 6-043-1 6-043-2
NG Visafone: 6-041-0
NI ENITEL, S.A.: 7-020-0 7-020-1 7-020-3
NI Globalstar Nicaragua, S.A.: 7-020-7
NI SERCOM, S.A.: 7-020-2
NI Telefonía Celular de Nicaragua - (Bellsouth): 7-020-5
NL ASpider Solutions Nederland B.V.: 2-002-1 7-225-7
NL AT&T Global Network Services Nederland B.V.: 2-008-0 2-009-3 4-238-2
NL BT NEDERLAND N.V.: 2-008-4 2-008-6 2-011-0 2-011-1 2-011-2 2-143-0 4-238-0
NL Bell Mobility: 3-012-6
NL BodyTrace Netherlands B.V.: 7-225-0 7-225-1
NL Budget Phone Company B.V.: 6-249-2 6-249-3
NL Colt Technology Services B.V.: 2-006-0
NL Coolwave Communications B.V.: 2-006-3
NL Elephant Talk Communications Premium Rate Services: 2-011-6 2-142-7
NL EspritXB B.V.: 2-011-7
NL Globecomm Europe B.V.: 2-253-7
NL Highside Telecom B.V.: 2-002-3 5-239-7
NL Hilf Telecom B.V.: 2-010-1 2-143-2
NL Inmarsat Solutions B.V.: 2-142-6 5-239-4
NL InterXion Holding N.V.: 2-007-2
NL Intercity Mobile Communications B.V.: 2-142-2
NL Interoute Managed Services Netherlands B.V.: 2-198-3
NL KPN B.V.: 2-002-0 2-002-7 2-006-6 2-007-6 2-008-1 2-008-2 2-008-3 2-008-7 2-009-0 2-009-1 2-009-2 2-009-4 2-009-5 2-009-6 2-009-7 2-143-1 2-143-7 2-253-5 5-239-2 5-239-3 6-249-0 6-249-4 6-249-5 6-249-6 7-225-2 7-225-3
NL Level 3 Communications B.V.: 2-002-4
NL Mobile Interactive Technology B.V.: 2-253-0
NL Mundio Mobile (Netherlands) Ltd: 5-239-5 5-239-6
NL Orange Business Netherlands B.V.: 2-011-3 2-011-4
NL Orcavoice B.V.: 2-006-1
NL ProRail B.V.: 2-002-5 2-253-6
NL Roamware (Netherlands) B.V.: 2-007-1
NL Solaris Systems B.V.: 2-006-2
NL Syniverse Technologies Inc.: 2-010-4 2-142-0 2-143-3
NL T-Mobile Netherlands B.V.: 2-002-2 2-006-4 2-006-5 2-007-5 2-007-7 2-008-5 2-143-5 2-253-3 2-253-4 5-239-0 5-239-1
NL TISMI B.V.: 2-010-0 2-198-7 7-225-6
NL Tele2 Nederland B.V.: 2-006-7 2-007-0 2-007-3 2-143-4 2-198-4 2-198-5 2-198-6 6-249-1
NL TeleSign Netherlands B.V.: 2-010-6
NL Teleena Holding B.V.: 4-230-7
NL Truphone B.V.: 4-230-2 4-230-3 4-230-4 4-230-5
NL UPC Nederland B.V.: 2-002-6 2-007-4
NL Verizon Nederland B.V.: 2-011-5 2-142-1 2-143-6
NL VimpelCom International Services B.V.: 2-010-7
NL Visiontel V.o.f.: 2-010-5
NL Vodafone Libertel B.V.: 2-010-2 2-010-3 2-142-3 2-142-4 2-142-5 2-198-2
NL Voiceworks B.V.: 4-230-0 4-230-1
NL Ziggo B.V.: 2-198-0 2-198-1 4-238-3 4-238-4 4-238-5 4-238-6 7-225-4 7-225-5
NL Ziggo Zakelijk Services B.V.: 6-249-7
NL iBasis Netherlands B.V.: 4-230-6 4-238-1 4-238-7
NO AeroMobile AS: 2-084-4
NO Bane NOR SF: 7-231-4 7-231-5 7-231-6 7-231-7
NO Com4 AS: 2-087-3 7-217-5 7-240-2
NO ICE Communication Norge AS: 7-217-0 7-217-1 7-217-2 7-217-3
NO Iristel Norway AS: 7-217-4
NO Kvantel AS: 2-086-4
NO Marlink Enterprise AS: 2-084-0 2-084-1 2-087-4
NO NextGenTel AS: 7-240-0
NO Orange Business Norway AS: 2-084-3 2-084-7
NO Phonero AS: 2-085-6 7-231-0 7-231-1 7-231-2 7-231-3
NO TDC AS: 2-085-5 2-086-2 2-086-3 2-086-6 2-086-7 2-087-2
NO Telenor Global Services AS: 2-085-0 2-085-3 7-240-4 7-240-5
NO Telenor Maritime AS: 2-087-5 2-087-7
NO Telenor Norge AS: 2-084-5 2-084-6
NO Telia Norge AS: 2-084-2 2-085-4 2-085-7 2-086-0 2-086-1 2-086-5 2-087-1 7-240-6 7-240-7
NP C. G. Communications Pvt. Ltd.: 4-058-5
NP Ncell Pvt. Ltd: 4-057-1 4-057-2 4-058-3 4-059-3
NP Nepal Doorsanchar Company Ltd.: 4-058-0 4-058-1 4-058-4 4-058-6 4-059-2 4-059-4 4-059-6 4-059-7
NP Nepal Satellite Telecom Pvt. Ltd.: 4-057-0
NP Smart Telecom Pvt. Ltd.: 4-059-5
NP United Telecom Limited: 4-058-2 4-058-7 4-059-0 4-059-1
NR Digicel Nauru Backup: 5-072-3
NR Digicel Nauru Ltd: 5-072-2
NZ Compass Communications: 5-061-0
NZ Spark New Zealand: 5-060-0 5-060-1 5-060-6
NZ Spark New Zealand Mobile: 5-062-0 5-062-1 5-062-2 5-062-3 5-062-4 5-062-5 5-065-6 5-065-7 5-067-5 5-067-6 5-067-7
NZ TNZI New Zealand Ltd: 5-060-7 5-061-5 5-061-7 5-063-5 5-063-6
NZ Two Degrees Mobile Limited: 5-060-3 5-061-2 5-061-3 5-063-7
NZ VNGS (WXC): 5-067-2
NZ Vocus (CallPlus): 5-061-6
NZ Vodafone NZ: 5-062-6 5-062-7 5-063-1 5-063-2 5-067-1
NZ Vodafone NZ (TCL): 5-061-1 5-063-3 5-063-4 5-065-1 5-065-2
OM Awasr: 4-045-7
OM Omantel: 4-044-0 4-044-1 4-044-4 4-044-6 4-044-7 4-045-0 4-202-2 4-202-3 4-202-4
OM Ooredoo: 4-044-2 4-044-3 4-044-5 4-045-1 4-045-6
OM Vodafone: 4-045-2 4-045-3 4-045-4 4-045-5 4-202-0 4-202-1
PA Cable Onda S.A.: 7-027-1
PA Cable Onda, S.A.: 7-029-3 7-030-2
PA Cable and Wireless Panama S.A.: 7-026-4 7-028-1 7-028-2 7-028-3 7-031-7
PA Claro Panamá S.A.: 7-027-5 7-027-6 7-029-5
PA Claro Panamá, S.A.: 7-029-4
PA Digicel (Panama), S.A.: 7-031-1 7-031-2 7-031-5
PA Digicel MG INT: 7-028-0 7-030-0 7-030-1 7-030-4
PA Digicel Panamá S.A.: 7-027-7
PA Fortaleza Investment Group Corp.: 7-026-6
PA GRUPO DE COMUNICACIONES DIGITALES, S.A.: 7-026-5 7-026-7 7-027-0 7-029-6 7-029-7 7-030-3 7-030-5 7-030-6 7-031-6
PA Galaxy Communications Network S.A.: 7-028-6
PA Mobil Red Inc.: 7-027-2
PE AMITEL TELECOMUNICACIONES S.A.C.: 7-038-7
PE Americatel Perú S.A.: 7-033-7 7-036-7 7-038-3
PE América Móvil Perú S.A.C.: 7-032-5 7-036-2 7-036-4 7-037-0 7-038-4 7-038-5 7-039-6 7-039-7 7-160-6 7-160-7
PE BT LATAM PERU S.A.C.: 7-037-5
PE Backbone Perú S.A.: 7-036-1
PE Biper Express S.A.: 7-033-5
PE COLINANET S.R.L.: 7-039-5
PE Compañia Telefónica Andina S.A.: 7-033-2
PE Convergía S.A.: 7-034-5
PE Elnath S.A.: 7-035-6
PE Entel Perú S.A.: 7-033-3 7-037-2 7-037-4 7-039-0 7-039-1 7-039-2 7-160-2 7-160-3 7-160-4 7-160-5
PE Etelix.Com Perú S.A.C.: 7-036-5
PE GLG Perú S.A.C.: 7-036-3
PE GLOBAL BACKBONE S.A.C.: 7-039-4
PE Gamacom S.A.C.: 7-033-1
PE Gilat To Home Perú S.A.: 7-032-6
PE IDT Perú srl: 7-037-1 7-038-2
PE INVERSIONES OSA S.A.C.: 7-039-3
PE Infoductos y Telecomunicaciones del Perú S.A.: 7-033-0
PE Inversiones Peruanas en Telecomunicaciones S.A.C.: 7-038-6
PE LA. & C. SISTEMAS S.A.: 7-038-0
PE Level 3 Perú S.A.: 7-034-0 7-035-7 7-036-0 7-037-6
PE NetLine Perú S.A.: 7-033-6
PE Ormeño Comunicaciones S.A.: 7-032-7
PE System One World Communication Perú S.A.: 7-035-4
PE TE.SA.M. Perú S.A.: 7-036-6 7-037-7
PE Telefónica del Perú S.A.A.: 7-032-0 7-032-1 7-032-2 7-032-3 7-032-4 7-033-4 7-034-1 7-034-2 7-034-3 7-034-4 7-034-6 7-035-1 7-035-2 7-035-3 7-038-1
PE Velatel Perú S.A.: 7-035-5
PE Viettel Perú S.A.C.: 7-034-7 7-037-3 7-160-0 7-160-1
PE Vitcom Perú S.A.: 7-035-0
PF ONATI: 5-095-0 5-095-1 5-095-2 5-095-3
PF Onati: 5-094-0 5-094-1 5-094-6 5-094-7
PF Pacific Mobile Telecom: 5-094-4 5-094-5
PF VITI: 5-094-3
PG B-Mobile Ltd: 5-074-2 5-074-7
PG Digicel PNG Ltd: 5-074-0 5-074-1 5-074-5 5-074-6 5-075-2
PG Telikom PNG: 5-074-3 5-074-4
PH BAYAN TELECOMMUNICATIONS INC. (BAYANTEL): 5-031-0 5-031-1 5-037-0 5-037-1
PH DIGITAL TELECOMMUNICATIONS PHILIPPINES INC. (DIGITEL): 5-035-5 5-035-6 5-036-1 5-037-5
PH DIGITEL MOBILE PHILIPPINES, INC. (DIGITEL): 5-034-4 5-034-5 5-034-6 5-035-2 5-037-3 5-037-4
PH DITO TELECOMMUNITY (DITO): 5-031-5 5-031-6 5-031-7 5-033-6 5-033-7 5-034-3 5-034-7 5-035-0 5-037-6 5-038-3 5-038-4 5-038-5
PH EASTERN TELECOMMUNICATIONS PHILIPPINES, INC. (EPTI): 5-034-0 5-034-1 5-034-2
PH Globe Telecom Inc. (GLOBE): 5-031-2 5-031-3 5-032-6 5-035-1 5-035-3
PH INNOVE COMMUNICATIONS, INC. (INNOVE): 5-030-0 5-031-4 5-032-4 5-032-5 5-032-7
PH Nextel: 5-033-3
PH PHILIPPINE COMMUNICATIONS SATELLITE CORPORATION (PHILCOMSAT): 5-033-0 5-033-1 5-033-2
PH Philippine Global Communications Inc. (PHILCOM): 5-030-6 5-030-7 5-035-7 5-036-0
PH Philippine Long Distance Telephone Company Inc. (PLDT): 5-030-1 5-030-2 5-030-3 5-030-4 5-030-5
PH Smart Communications Inc. (SMART): 5-032-0 5-032-1 5-032-2 5-033-4 5-033-5 5-035-4 5-036-2 5-036-3 5-036-4 5-036-5 5-036-6 5-036-7 5-037-2 5-037-7 5-038-0 5-038-1 5-038-2 5-038-6 5-038-7
PH Subic Bay Metropolitan Authority (SBMA): 5-032-3
PK M/s 4B Gentel: 4-023-6
PK M/s Burraq Telecom Ltd: 4-022-5
PK M/s Callmate Telips Telecom Ltd: 4-022-3
PK M/s Circle Nett Communications Pvt Ltd.: 4-022-4
PK M/s CircleNet Comm: 4-023-5
PK M/s DV Com Ltd: 4-021-5 4-022-6 4-023-4
PK M/s Dancom Pak Pvt Ltd: 4-021-0
PK M/s Link Direct International (Pvt) Ltd: 4-020-5 4-022-0 4-022-1
PK M/s LinkDirect: 4-023-3
PK M/s Pakistan Telecom Company Ltd: 4-020-0 4-020-1 4-020-2 4-020-3
PK M/s Redtone Pakistan Pvt Ltd: 4-021-7 4-023-0
PK M/s Special Communications Organization (SCO): 4-020-7
PK M/s Telecard Ltd: 4-020-6 4-023-1
PK M/s Telenor Pak Ltd: 4-021-3 4-021-6
PK M/s Warid Telecom Pvt Ltd: 4-021-2 4-022-2 4-022-7 4-023-2
PK M/s Wisecom System Pvt Ltd: 4-021-1
PK M/s Worldcall Telecom Ltd: 4-020-4 4-021-4
PL AMD Telecom S.A.: 7-246-5
PL Aero 2 Sp. z o.o.: 4-250-2 4-250-7 7-246-7
PL BT Poland Sp. z o.o.: 4-250-4
PL E-Telko Sp. z o.o.: 3-253-3
PL EXATEL S.A.: 2-134-5 2-134-6 3-251-4 5-253-1 5-253-2
PL EZ PHONE MOBILE Sp. z o.o.: 5-229-2 5-229-3 6-236-6 6-236-7
PL Galena Sp. z o.o.: 7-246-3
PL GlobeCom S.A.: 5-253-7
PL MNI Centrum Usług S.A.: 4-250-3
PL MediaTel S.A.: 2-134-1
PL Multimedia Polska S.A.: 4-250-0
PL NORDISK POLSKA Sp. z o.o.: 2-120-7 5-253-0
PL Netia S.A.: 2-134-3 2-134-4 5-253-4
PL Orange Polska S.A.: 2-120-0 2-120-1 2-120-2 2-120-3 2-120-4 2-134-0 2-134-7 3-253-4 3-253-5 4-250-1 6-236-4 6-236-5 7-244-0 7-246-4
PL P4 Sp. z o.o.: 3-251-0 3-253-0 3-253-1 3-253-6 7-244-3 7-244-4 7-244-5 7-244-6 7-246-6
PL PKP Polskie Linie Kolejowe S.A.: 3-251-5 3-251-6 3-251-7
PL POLKOMTEL Sp. z o.o.: 2-120-5 2-120-6 3-251-3 4-250-6 5-229-0 5-229-1 5-253-3 5-253-6 7-244-7 7-246-1
PL SFERIA S.A.: 3-253-2
PL T-MOBILE POLSKA S.A.: 2-134-2 3-251-2 4-250-5 6-236-0 6-236-1 6-236-2 6-236-3 7-244-1 7-244-2 7-246-0 7-246-2
PL TK Telekom Sp. z o.o.: 3-253-7
PL Telefonia Dialog Sp. z o.o.: 5-253-5
PL Telekomunikacja Novum S.A.: 3-251-1
PM France Telecom: 3-016-0
PR Telefonica International Wholesale Services USA, Inc.: 3-060-0
PS Ooredoo Palestine MGW Rosh Hayen: 4-175-6
PS Ooredoo Palestine MRS Petah Tiqva Med1: 4-175-7
PS Ooredoo Palestine MSC Petah Tiqva Med 1: 4-175-5
PS Ooredoo Palestine MSC Rosh Hayen: 4-175-0
PS Paltel: 4-175-1 4-175-2
PT AR Telecom - Acessos e Redes de Telecomunicações, S.A.: 2-137-6 2-223-4 2-223-5
PT COLT Technology Services, Unipessoal, Lda.: 2-139-6
PT Digi Portugal, Lda.: 3-249-6 3-249-7
PT G9Telecom, S.A.: 2-223-2 2-223-3
PT IP Telecom - Serviços de Telecomunicações, S.A: 2-139-7
PT Infraestruturas de Portugal, S.A.: 2-139-1
PT MEO - Serviços de Comunicações e Multimédia, S.A.: 2-136-0 2-136-1 2-136-2 2-136-3 2-136-4 2-136-5 2-136-6 2-137-1 2-137-2 2-137-3 3-249-0 3-249-1
PT NOS Comunicações, S.A.: 2-137-0 2-137-4 2-137-5 2-138-2 2-138-6 2-138-7 2-139-0
PT NOWO Communications, S.A.: 2-223-0 2-223-1
PT ONITELECOM - Infocomunicações, S.A.: 2-138-3 2-138-4 2-138-5
PT Vodafone Portugal - Comunicações Pessoais, S.A.: 2-138-1 2-139-2 2-139-4 2-139-5 2-223-6 2-223-7
PW Palau Communication & Electronics Company: 5-110-0
PW Palau Mobile Communications Inc. (PMCI): 5-110-5 5-110-6
PW Palau National Communications Corporation: 5-110-1 5-110-2
PY Amx Paraguay S.A.: 7-088-2
PY Copaco S.A.: 7-088-0 7-088-5 7-089-4 7-089-5
PY Hola Paraguay S.A.: 7-088-1
PY Núcleo S.A.: 7-088-4 7-088-6 7-088-7 7-089-0
PY Telecel S.A.: 7-088-3 7-089-1 7-089-2
QA Qatar Telecom (QTEL): 4-054-0 4-054-1 4-054-2 4-054-3 4-054-4 4-054-5 4-054-6 4-054-7
QA Vodafone Qatar: 4-055-0 4-055-1
RE SRR: 6-094-0 6-094-1
RE Telco OI: 6-094-2 6-094-3 6-094-4 6-094-5
RO "DA" Phone Brand: 3-250-4
RO 2K Telecom: 5-242-2
RO A1 Telecom Network ISP: 7-248-7
RO Alizee Telecom Network: 7-248-4
RO Atlas Telecom Interactive: 7-248-0
RO CNCF CFR: 4-252-3 7-248-3
RO Combridge: 3-238-0
RO Cosmote Romanian Mobile Telecommunications: 2-052-3 3-238-3 5-242-0 5-242-1
RO Digital Cable Systems: 4-252-7
RO Euroweb Romania: 4-252-5
RO GTS Telecom: 2-227-0 7-248-2
RO Ines Group: 3-250-6
RO Iristel Romania: 4-252-4
RO NetConnect Internet: 7-248-6
RO Orange Romania: 2-052-6 2-227-4 2-227-6 7-248-5
RO Overseas Global Communications: 3-250-7
RO RCS & RDS: 3-250-5 4-252-0 4-252-1 5-242-3 5-242-4 5-242-5 5-242-6 5-242-7
RO Romtelecom S.A.: 2-052-0 2-052-1 2-052-2 2-052-4 3-238-4 3-238-5 3-238-6 3-238-7
RO SNRadiocomunicatii: 2-227-7
RO Telemobil: 2-052-7 3-238-1 3-250-0 3-250-1
RO Trans Tel Services: 4-252-2
RO UPC Romania: 7-248-1
RO Vodafone Romania: 2-052-5 2-227-1 2-227-2 2-227-3 2-227-5 3-250-2
RS GLOBALTEL d.o.o.: 3-241-1
RS S: 3-241-0 3-241-2 3-241-3
RS Telekom Srbija a.d.: 2-040-0 2-040-1 2-040-3 4-248-0 4-248-1
RS Telenor d.o.o.: 2-040-6 4-248-4 4-248-6 4-248-7
RS Vip Mobile d.o.o.: 4-248-2 4-248-3 4-248-5
RU CSC Iridium Technologies: 2-103-0
RU Mobile TeleSystems: 2-102-0 2-102-5
RU North-West Branch of OJSC Megafon: 2-102-1
RU OJSC Multiregional TransitTelecom: 2-101-0 2-101-1 2-101-2 2-101-7
RU OJSC Rostelecom: 2-100-0 2-100-1 2-100-2 2-100-3 2-100-4 2-100-5 2-100-6 2-100-7 2-104-0 2-104-1 2-104-2 2-104-3 2-104-4 2-104-5 2-104-6 2-104-7
RW Airtel Rwanda: 6-071-0 6-071-1
RW Liquid Telecom: 6-070-1 6-070-5
RW MTN Rwanda: 6-070-0 6-070-2 6-070-3 6-070-4 6-071-2 6-071-3 6-071-4 6-073-0 6-073-1 6-073-2 6-073-4 6-073-5
RW Tigo Rwanda: 6-070-6 6-070-7 6-071-5 6-071-6 6-071-7
SA Mobily: 4-041-0 4-041-1 4-041-2 4-041-3 4-041-4 4-041-5 4-041-6 4-041-7
SA Saudi Telecom Company (STC): 4-040-0 4-040-1 4-040-2 4-040-3 4-040-4 4-040-5 4-040-6 4-040-7
SC Airtel (Seychelles) Ltd: 6-066-5 6-066-6 6-066-7 6-067-2 6-067-3
SC Cable and Wireless (Seychelles) Ltd.: 6-066-0 6-066-1 6-066-2 6-066-3 6-067-1
SC Intelvision Ltd: 6-066-4 6-067-4 6-067-5 6-067-6 6-067-7
SC Kokonet Ltd: 6-067-0
SD Kanartel Co.: 6-068-3 6-068-4 6-068-5 6-069-0 6-069-1 6-069-2 6-069-4
SD MTN Sudan: 6-170-0 6-170-1 6-170-2 6-170-3 6-170-4 6-170-5
SD Sudanese Telephone Company Ltd. (Sudatel): 6-068-0 6-068-1 6-068-2
SD Zain (ex Mobitel): 6-068-6 6-069-3
SE 42 Telecom AB: 2-205-2 2-205-3 2-205-5 2-205-6
SE 42 Telecom LTD: 6-232-6 6-232-7
SE BSG Estonia OÜ: 7-207-5 7-208-0
SE Bell Mobility: 3-012-7
SE Bredband2 Allmänna IT AB: 2-080-1 2-080-4 2-083-6 2-192-7 2-193-3
SE Compatel Ltd.: 6-238-0 6-238-1
SE Fink Telecom Services: 7-207-6 7-207-7
SE Götalandsnätet AB: 2-205-0 2-205-1
SE HI3G Access AB: 2-081-4 2-082-3 2-082-4 2-082-6 2-195-0 2-195-1 6-226-5 6-226-6 6-226-7 6-229-6 6-230-0 6-230-1 6-230-2 6-230-3 6-230-4 6-230-5 6-230-6 6-230-7
SE Horisen AG: 6-238-2
SE Infobip LTD (UK): 6-238-4 6-238-5 6-238-6 6-238-7
SE Lycamobile Sweden Limited: 2-193-7 2-194-6
SE MI Carrier Services AB: 6-229-0 6-229-1 6-232-2 6-232-3
SE MobiWeb Ltd.: 3-229-4 3-229-5 3-229-6
SE Monty UK Global Limited: 7-207-0 7-207-1 7-207-3 7-207-4
SE Netmore Group AB: 6-238-3
SE Primlight AB: 2-193-6 3-229-7
SE SMS Provider Corp.: 7-207-2
SE Sierra Wireless Sweden AB: 6-229-3 6-229-4 6-229-5
SE Sinch Sweden AB: 3-229-0 3-229-1 3-229-2 3-229-3
SE Soatso AB: 2-082-1
SE TMT Analysis Limited: 2-080-6 2-081-7 2-082-5 2-082-7
SE Tele2 Sverige AB: 2-080-2 2-080-3 2-081-5 2-081-6 2-082-0 2-083-0 2-083-1
SE Telenor Connexion AB: 2-195-5 2-195-6
SE Telenor Sverige AB: 2-083-4 2-083-5 2-193-1 2-193-2 2-194-2 2-194-3 2-194-4 2-194-5 2-195-2 6-232-0 6-232-1
SE Telia Sverige AB: 2-080-0 2-080-5 2-080-7 2-081-0 2-081-1 2-081-2 2-081-3 2-082-2 2-192-2 2-192-3 2-192-4 2-192-5
SE Trafikverket centralfunktion IT: 6-226-0 6-226-1 6-226-2 6-226-3
SE Twilio Ireland Ltd.: 2-205-4 6-226-4
SE Verizon Sweden AB: 2-083-2 2-083-3 2-193-0
SE eRate Sverige AB: 7-208-1 7-208-2
SG Absolute Telecom P/L: 5-140-5
SG B-Trac International Pte Ltd: 5-142-3 5-142-4
SG BT Singapore Pte Ltd: 5-049-6
SG Belgacom International Carrier Services Asia Pte Ltd: 5-145-0 5-145-1
SG Bharti International (Singapore) Pte Ltd: 5-142-5
SG Bludot Communications Pte Ltd: 5-048-2
SG Blueberry Telecom: 5-140-2 5-140-3
SG Blueberry Telecom Pte Ltd: 5-049-3 5-052-7
SG CITIC Telecom International (SEA) Pte Ltd: 5-048-0 5-055-7
SG CTM (Singapore) Pte Ltd: 5-055-3
SG ComNet Telecom: 5-045-6 5-048-7
SG ETN Singapore Pte Ltd: 5-053-4
SG ETNS Singapore Pte Ltd: 5-055-0
SG Epsilon Telecommunications Pte Ltd: 5-141-2
SG First Technology Development Pte Ltd: 5-142-1
SG Fixed & Mobile Pte Ltd: 5-047-0 5-047-1
SG HOIIO Pte LTD: 5-140-7
SG Hello Technology Pte Ltd: 5-142-6 5-142-7 5-143-3 5-144-0
SG Interconnect Technology Pte Ltd: 5-055-1
SG Itopia.Com Pte Ltd: 5-054-3
SG Level 3 Communications Singapore Pte Ltd: 5-047-3
SG M1 Limited: 5-141-5 5-141-6 5-141-7 5-142-0
SG MediaRing Communications Pte Ltd: 5-053-2
SG Mobifone Global Singapore Pte Ltd: 5-143-0 5-143-1
SG MobileOne (Asia) Pte Ltd: 5-052-5 5-052-6 5-055-4 5-055-5
SG MobileOne Ltd: 5-048-4 5-048-5 5-140-0 5-140-1
SG NGT Networks Pte Ltd: 5-144-1 5-144-2 5-144-3
SG Nexwave Telecoms Pte Ltd: 5-048-1 5-054-7
SG Orange Carriers Singapore Pte Ltd: 5-053-6
SG PLDT (SG) Pte Ltd: 5-051-6 5-055-2
SG Redtone Technology Pte Ltd: 5-053-3
SG Reliance Jio Infocomm Pte Ltd: 5-143-2
SG Singapore Smart Telecommunications Pte Ltd.: 5-049-5
SG Singapore Telecommunications Ltd: 5-045-0 5-045-1 5-045-2 5-045-3 5-046-1 5-046-2 5-046-3 5-046-4 5-046-5 5-046-6 5-046-7 5-049-7 5-050-0 5-050-1 5-050-2 5-050-3 5-050-4 5-050-5 5-050-6 5-050-7 5-051-0 5-051-1 5-051-2 5-051-3 5-051-4 5-051-5 5-051-7 5-052-0 5-052-1 5-052-2 5-052-3 5-054-4 5-055-6
SG South China Telecom (S) Pte Ltd: 5-143-6
SG StarHub Ltd: 5-046-0 5-047-4 5-047-5 5-047-7 5-049-0 5-049-1 5-053-0 5-053-1 5-145-2 5-145-3
SG Syniverse Technologies Network Solutions: 5-141-4 5-142-2
SG TPG Telecom Pte Ltd: 5-144-4 5-144-5 5-144-6 5-144-7
SG Tata Communications International Pte Ltd: 5-048-3 5-049-2
SG Telekom Malaysia (S) Pte Ltd: 5-045-4 5-045-5 5-054-1 5-054-2
SG Telekomunikasi Indonesia International Pte Ltd: 5-141-1
SG Telenor Global Services Singapore Pte Limited: 5-143-7
SG Telewest Ventures Communication Pte Ltd: 5-140-4
SG Telstra Global (Singapore) Pte Ltd: 5-048-6
SG Verizon Communications Singapore Pte Ltd: 5-052-4 5-053-5
SG Vodafone Enterprise Singapore Pte Ltd: 5-049-4
SG World Hub C-Cloud Pte Ltd: 5-143-4 5-143-5
SI A1 Slovenija d.d.: 2-182-2 5-250-4 5-250-5 6-235-2 6-235-3 6-235-6 6-235-7 6-253-5 6-253-7
SI Akton d.o.o.: 5-247-1
SI Eurotel d.o.o.: 6-235-5
SI Mega M d.o.o.: 2-182-5
SI Mobik d.o.o.: 6-235-0 6-235-1 6-253-2
SI Novatel d.o.o.: 6-253-1
SI Slovenske železnice - infrastruktura d.o.o: 4-232-1
SI Slovenske železnice - infrastruktura d.o.o.: 4-232-2 4-232-3
SI Softnet d.o.o.: 5-247-0
SI T-2 d.o.o.: 4-232-5 6-253-0 6-253-6
SI Telekom Slovenije d.d.: 2-182-0 2-182-1 2-182-3 5-247-4 5-247-6 5-247-7 5-250-7 6-253-3 6-253-4
SI Telemach d.o.o.: 2-182-4 2-182-7 4-232-0 5-247-2 5-247-3 5-247-5 6-235-4
SK 4Call, s.r.o.: 2-232-3
SK 4Consult, s.r.o.: 4-251-4
SK Amtel Slovensko, s.r.o.: 2-233-5
SK Antik Computers and Communications, s.r.o.: 4-251-7
SK BT Slovakia, s.r.o.: 2-234-6
SK Dial Telecom, a.s.: 2-233-3
SK Energotel, a.s.: 2-234-7
SK GTS Nextra s.r.o.: 2-233-0
SK GTS Slovakia s.r.o.: 2-233-4
SK Orange Slovensko, a.s.: 2-234-1 2-234-3 2-234-4 2-234-5 2-235-1 2-235-3 2-235-5 2-235-7
SK Slovak Telekom, a.s.: 2-232-1 2-232-2 2-232-4 2-232-5 2-232-6 2-232-7 4-251-5 4-251-6 7-239-0
SK Slovanet, a.s.: 2-233-7
SK Swan, s.r.o.: 2-234-2
SK T-Mobile Slovensko, a.s.: 2-235-0 2-235-2 2-235-4 2-235-6 4-251-0 4-251-1 4-251-2 4-251-3
SK Telefónica O2 Slovakia, s.r.o.: 2-233-1 7-239-1 7-239-2
SK UPC Slovensko, s.r.o.: 2-234-0
SK Zeleznice Slovenskej republiky: 2-232-0
SK eTel Slovensko, s.r.o.: 2-233-2
SL Africell: 6-038-2 6-038-6
SL Airtel: 6-038-1
SL Comium: 6-038-5
SL Datatel/Cellcom: 6-038-4
SL QCell(SL): 6-038-7
SL Sierratel: 6-038-0 6-038-3
SM Intelcom: 2-184-1
SM Mega M, d.o.o.: 2-184-5
SM SMT-San Marino Telecom: 2-184-2 2-184-3
SN CSU: 6-017-2
SN Expresso Sénégal: 6-016-0 6-016-3 6-016-4 6-016-7
SN Sentel GSM (Tigo): 6-017-0 6-017-1 6-017-3 6-017-4
SN Sonatel (Orange): 6-016-1 6-016-2 6-016-5 6-016-6
SO Aerolite: 6-074-0 6-074-1
SO Golis Telecom: 6-074-4
SO Hormuud Telecom: 6-074-2
SO Nationlink: 6-074-7
SO Telesom Telecom: 6-074-3
SR Digicel: 7-092-6 7-092-7
SR Telesur: 7-092-0 7-092-1 7-092-2 7-092-3
SS Green Networks: 6-173-3
SS MTN: 6-173-5
SS Ministry of Telecommunication: 6-173-0 6-173-1 6-173-2
SS NOW: 6-173-4
SS Sudani: 6-173-7
SS Zain South Sudan: 6-173-6
ST Companhia Sãotomense de Telecomunicações (CST): 6-052-0 6-052-1 6-052-3 6-052-4
ST UNITEL STP: 6-052-2
SV AESTEL Salvadoreña y Cía, S. en C. de C.V.: 7-013-2
SV Americana de Telecomunicaciones S.A. de C.V.: 7-013-7
SV Americatel El Salvador: 7-012-7
SV CTE Telecom Personal, S.A. de C.V.: 7-012-3 7-015-3
SV CTE, S.A. de C.V.: 7-012-0 7-012-1 7-012-2 7-014-3 7-014-4
SV Digicel, S.A. de C.V.: 7-013-1 7-015-1
SV El Salvador Network S.A.: 7-012-5
SV El Salvador Telecom, S.A. de C.V.: 7-013-3 7-013-6
SV GCA Telecom, S.A. de C.V.: 7-013-4
SV Sky Technologies de El Salvador, S.A. de C.V.: 7-014-2
SV Telecomunicaciones de Ameríca S.A. de C.V.: 7-013-5
SV Telefónica El Salvador, S.A. de C.V.: 7-012-4 7-013-0
SV Telefónica Móviles El Salvador, S.A. de C.V.: 7-014-0 7-014-5 7-014-6
SV Telemóvil El Salvador, S.A.: 7-012-6 7-014-1 7-014-7 7-015-0
SX Antelecom: 3-124-1
SX Radcomm: 3-125-5
SX Smitcoms: 3-124-7
SY MTN Syria: 4-034-4 4-034-5
SY Syrian Telecommunication Company: 4-034-1 4-034-2
SY Syriatel: 4-034-3 4-034-6
SY WAFA Telecom: 4-034-0 4-034-7
SZ Swazi MTN Limited: 6-106-5 6-106-6
SZ Swazi Mobile Limited: 6-106-3
SZ Swaziland Posts & Telecommunications Co. (SPTC): 6-106-0 6-106-1 6-106-2
TC Andrew's Communications Ltd: 3-152-6
TC Cable & Wireless Ltd: 3-152-0 3-152-1 3-152-2 3-152-3 3-152-5
TC Digicel (TCI) Ltd: 3-152-4 3-153-5 3-153-6 3-153-7
TC IslandCom Communications Ltd: 3-152-7 3-153-0 3-153-1 3-153-2 3-153-3 3-153-4
TG ATLANTIQUE TELECOM TOGO: 6-030-2 6-030-5
TG TOGO CELLULAIRE: 6-030-6 6-030-7
TG TOGO TELECOM: 6-030-0 6-030-1 6-030-3 6-030-4
TH AIN Globalcom: 5-042-1 5-042-2 5-044-0 5-044-1
TH Advance Wireless Network: 5-039-0 5-039-1 5-044-6 5-044-7 5-135-4 5-135-5
TH CAT: 5-040-0 5-040-1 5-040-2 5-040-3 5-040-4 5-040-5 5-040-6 5-040-7
TH DTAC TriNet: 5-041-0 5-042-0 5-042-6 5-042-7 5-044-2 5-044-3 5-044-4 5-044-5
TH TOT: 5-041-1 5-041-2 5-041-3 5-041-4 5-041-5 5-041-6 5-043-4 5-043-5 5-043-6 5-043-7
TH Triple T Global Net: 5-041-7 5-043-0 5-043-1
TH True Move H Universal Communication: 5-039-2 5-039-3 5-039-4 5-039-5 5-039-6 5-039-7 5-042-3 5-042-4 5-042-5 5-043-2 5-043-3 5-135-0 5-135-1 5-135-2 5-135-3
TJ Babillon-T: 4-157-3 4-157-4
TJ Indigo Tajikistan: 4-158-3 4-158-4
TJ Servis Svyaz Komplect: 4-157-5 4-157-6
TJ Somoncom: 4-157-7 4-158-0
TJ TT-mobile: 4-158-5 4-158-6
TJ Tacom: 4-158-1 4-158-2
TJ Tajiktelecom: 4-157-0 4-157-1
TJ Telecom Technology: 4-157-2 4-158-7
TL Telin Timor-Leste: 5-130-0 5-130-7
TL Timor Telecom, S.A.: 5-130-1 5-130-2 5-130-3 5-130-4
TL Viettel Timor-Leste: 5-130-5 5-130-6
TM Turkmentelecom: 4-160-1
TN Orascom Télécom Tunisie: 6-010-6 6-010-7
TN Tunisie Telecom: 6-010-0 6-010-1 6-010-2 6-010-3
TO Digicel (Tonga) Ltd: 5-078-5
TO Tonga Communications Corporation: 5-078-0
TR Avea: 2-173-1 2-173-2 2-173-3 2-173-4 5-241-2
TR Borusan: 2-171-2 3-247-5
TR Bosphocom: 5-241-0
TR Dogan: 3-247-7
TR Eser Telekom: 2-171-0
TR Gisad: 2-171-1
TR Global: 3-247-3
TR Kocnet: 3-247-6
TR Mega: 3-247-4
TR Millenicom: 2-173-7
TR Netone: 2-171-6
TR Superonline: 2-171-5
TR Tele2: 3-247-0
TR Tellcom: 3-247-1 5-241-1
TR Turkcell: 2-172-5 2-172-6
TR Türk Telekom: 2-172-0 2-172-1 2-172-2 2-172-3
TR Vianet: 2-171-4
TR Vodafone: 2-172-4 2-172-7 2-173-5 2-173-6
TT Digicel Trinidad and Tobago Ltd: 3-149-3 3-149-4 3-149-5 3-149-6 3-149-7
TT Telecommunication Services of Trinidad & Tobago Ltd. (TSTT): 3-148-0 3-148-1 3-148-2 3-148-3 3-148-4 3-148-5 3-148-6 3-148-7 3-149-0 3-149-1 3-149-2
TZ Airtel Tanzania Limited: 6-080-5 6-081-5 6-081-6 6-081-7
TZ MIC Tanzania Limited: 6-080-2
TZ Smile Communications Tanzania Limited: 6-123-0
TZ Tanzania Telecommunications Company Limited: 6-080-0 6-081-0
TZ Tanzania Telecommunications Corporation: 6-123-2 6-123-3
TZ Viettel Tanzania Limited: 6-081-1 6-081-4
TZ Vodacom Tanzania Limited: 6-080-4 6-081-3
TZ Zanzibar Telecom Limited: 6-080-7
UA Atlantis Telecom, LLC: 6-241-2
UA Eurotranstelecom LLC: 4-242-7
UA JSC "Intertelekom": 7-242-4
UA JSC "Kyivstar": 2-214-4 4-242-5 7-242-1
UA Lifecell LLC: 2-214-6 2-214-7 7-242-5 7-242-7
UA PrJSC "Farlep-Invest": 7-242-3
UA PrJSC VF Ukraine: 2-214-2 2-216-6 6-241-4 6-241-5 6-241-6
UA TryMob LTD: 4-242-2
UA Ukrtelecom JSC: 2-214-0 4-242-3 4-242-4 7-242-6
UG Airtel Uganda Limited: 6-131-0 6-131-1
UG Celtel Uganda Ltd (Zain): 6-082-2 6-082-6 6-082-7 6-130-5 6-130-6
UG Datanet: 6-131-6
UG Hamilton Telecom: 6-132-3 6-132-4
UG House of Integrated Technology & Systems (U) Ltd: 6-083-7
UG MTN Uganda Ltd: 6-082-3 6-082-4 6-082-5
UG Smile Communications (U) Ltd: 6-130-0 6-130-4
UG Talkio Mobile Ltd: 6-132-6 6-132-7
UG Uganda Telecom Ltd: 6-082-0 6-082-1 6-083-0
UG Warid Telecom Uganda Ltd: 6-083-1 6-083-2 6-083-3 6-083-4 6-131-5 6-131-7
UG i-TEL Ltd: 6-130-1
US 3U Telecom Inc: 3-198-2
US ABS-CBN Telecom, North America Inc: 3-048-6
US ACC TeleCom: 3-040-7
US ASEAN Telecom, LLC: 3-052-4 3-052-5
US AT&T: 3-020-0 3-020-1 3-020-4 3-020-5 3-020-6 3-023-0 3-023-1 3-023-2 3-024-7 3-025-4 3-184-6 3-186-2 3-189-4 3-189-5
US AT&T Corp: 3-020-3 3-020-7 3-023-3 3-037-0 3-037-1 3-037-3 3-037-5 3-057-3 3-057-5 3-058-5 3-058-6 3-182-3
US ATC Teleports, Inc: 3-056-5 3-056-6
US Aicent, Inc: 3-198-6 3-198-7
US Airlinq, Inc.: 3-036-4 3-181-4
US Allied Communication Holdings, LLC: 3-047-5 3-047-6
US America Movil: 3-036-1 3-036-2 3-036-3
US American Alliance Corporation: 3-056-4
US American International Networks LLC: 3-021-2 3-196-0
US American Telesource International Inc: 3-029-6
US Americatel Corporation: 3-039-6
US Ameritech Global Gateway Services (AGGS): 3-031-3 3-189-7
US Arbinet Communication, Inc: 3-185-6
US Arbinet, Inc: 3-058-4
US Arbinet-thexchange, Inc: 3-025-6 3-025-7 3-053-6 3-198-3
US Arktel LLC: 3-051-0
US Asia Access Telecom, Inc: 3-047-0
US Asia Communications International, Inc: 3-026-1
US BT Americas Inc: 3-204-3
US BT North America: 3-021-0 3-023-7 3-024-0 3-024-1 3-032-2 3-032-3
US Belgacom International Carrier Services North America Inc.: 3-180-3 3-181-5 3-181-6
US BellSouth International: 3-028-4 3-191-3 3-191-4
US Bellsouth Carrier Professional Services, Inc (BCPS): 3-033-1
US Bharti Airtel Limited: 3-028-2 3-042-3
US Bharti Airtel Ltd: 3-201-1
US Bridgeport Networks Inc: 3-197-5
US CTC Communications Corp: 3-030-7
US Cable & Wireless, Inc (CWI): 3-026-0
US Carrier PB Telco Inc: 3-197-6
US Cenoplex, Inc.: 3-042-6 3-042-7
US Choice Wireless, LC: 3-022-0
US Communication Telesystems International: 3-034-2 3-034-3 3-034-4 3-034-5
US ComoreTel Holdings Ltd: 3-194-7
US Comsat, Inc.: 3-046-7
US Convergia Inc: 3-034-0
US Corisat America Inc: 3-196-5
US DCB International LLC: 3-059-7
US Dacom America, Inc: 3-047-1
US Datek Systems, Inc: 3-198-1
US Dba Next Telecommunication Inc: 3-204-5
US Deutsche Telekom North America, Inc.: 3-186-4 3-189-6 3-190-7
US Diamond Link, Inc: 3-049-6
US Digicel Jamaica Limited: 3-044-5 3-045-2
US Digicel USA, Inc: 3-057-7 3-199-7 3-200-5 3-201-7
US Digital Communications Consulting LLC: 3-057-2 3-191-5 3-192-6 3-194-0
US Discovery Telecommunications LLC: 3-196-1
US Dollar Phone Corp: 3-202-2
US E-MARCONI LLC: 3-027-3
US E-Z Connections, Inc: 3-040-5
US Eltopia Communications, LLC: 3-036-6 3-042-2
US Equant Inc: 3-196-7
US Far East Gateway, Inc: 3-183-1
US Five Star Telecom: 3-042-4
US France Telecom Long Distance USA, LLC: 3-199-4 3-201-0
US Fusion Telecommunications International, Inc: 3-033-2 3-189-0
US GENESIS INTERNATIONAL TELECOM LLC dba Gensitel: 3-033-3 3-033-4
US GIGSKY MOBILE, LLC: 3-036-5
US GTS (UK) Ltd: 3-184-4
US Galaxy Telesyst Inc: 3-056-2
US General Telecom, Inc: 3-043-3 3-043-4 3-043-5
US Global Communication Services, Inc: 3-184-3
US Global Connect Partners L.L.C.: 3-182-6 3-187-1
US Global Crossing Telecommunications, Inc: 3-191-2 3-194-5 3-194-6
US Global One Communications: 3-187-0
US Global Quest Communications Ltd: 3-041-6
US Global Telecommunications Services, Inc (d/b/a Global Voicecom Inc.): 3-040-1
US Global Transmedia Communications Corporation: 3-043-2
US GlobalStar International, Inc: 3-041-3
US Globalstar, Inc.: 3-054-0 3-054-1 3-054-2
US Globaltron Communications Corporation: 3-038-1
US Globecomm Network Services Corp.: 3-204-4
US Globespan Telecommunication LLC: 3-034-1
US Graphnet Inc: 3-038-3 3-038-4
US Harp Trading Inc.: 3-059-6
US IDT Corporation: 3-034-7 3-035-0 3-040-4 3-188-1 3-189-1
US IDT Telecom, Inc: 3-049-5
US IP Deliver: 3-192-4
US IP Telecom Network Corp: 3-040-0
US IPIP Corp.: 3-197-7
US ITC, Inc: 3-026-7 3-027-0 3-059-3 3-188-0
US ITXC Data Transport Services, LLC: 3-187-2
US IWL Communications Inc: 3-028-0 3-028-1
US IXC Communications, Inc: 3-041-0 3-045-5 3-051-6
US Impsat USA, Inc: 3-053-5
US Innosys Communications, Inc.: 3-056-1
US Integration Services International (ISI): 3-187-4
US Inteliquent, Inc.: 3-027-5 3-027-6 3-037-7 3-038-0
US InterSviaz, Inc: 3-190-5
US International Discount Telecommunication (IDT): 3-047-4
US International Satellite Telecommunications Inc (INSATEL): 3-057-1
US International Telecom, Ltd.: 3-055-4
US InternationalTalk.com, Inc: 3-180-6 3-180-7 3-185-0 3-185-1
US Interoute Telecommunications, Inc: 3-050-0
US Intra Global Communications, Inc: 3-035-1
US Iridium LLC: 3-054-6 3-054-7 3-055-0
US Iris Wireless, LLC: 3-202-3 3-202-4 3-202-5
US Iusatel USA, Inc: 3-052-6
US Jaina Systems Network, Inc: 3-197-4
US Japan Telecom Co., Ltd: 3-047-3
US Justice Technology Corporation: 3-044-3 3-058-2
US KDD America, Inc: 3-041-5 3-050-1
US KPN International Network Services Inc: 3-185-3
US LC Communications: 3-187-7
US LD Telecommunications, Inc: 3-192-3
US Latam Telecommunications, L.L.C.: 3-028-3 3-045-4
US Level 3 Communications, LLC: 3-192-2
US Limitless Mobile, LLC: 3-020-2 3-022-7 3-050-4
US Local Fiber, LLC: 3-199-5
US Long Distance International, Inc: 3-050-5 3-050-6 3-050-7
US Los Angeles InternetExchange: 3-198-5
US Lycamobile USA Inc.: 3-180-0 3-180-2
US MCI International, LLC: 3-053-2
US MD Telecom, Inc: 3-038-7 3-199-6
US Maycan Horizons Inc: 3-029-5
US MediaTel Corporation: 3-057-0
US Meorat Natan LLC d/b/a Universal 400: 3-043-1
US Midwest Network Solutions Hub, LLC: 3-021-3
US NP Telephony: 3-030-0
US Net Telephone Marketing, Inc: 3-189-2 3-189-3
US NetNumber, Inc.: 3-048-5 3-195-3
US NetSat Express Inc: 3-195-2
US Network Communication International Corp: 3-188-5
US Network Plus Inc: 3-041-7 3-042-0 3-042-1
US New Global Telecom, Inc: 3-031-2 3-031-4 3-186-0 3-190-6
US New Millennium Communications Corporation: 3-043-7 3-044-0 3-044-1
US New World Telecom International Inc: 3-194-1
US Newcom, Inc.: 3-033-5
US North Atlantic Gateway, Inc: 3-044-6
US Novolink Communications Inc: 3-193-5
US OneSuite Corporation: 3-190-2 3-190-3
US Ontus Telecommunications Corp: 3-195-4
US Orange Business Services: 3-039-1 3-039-2 3-050-3
US Orbitel S.A. E.S.P.: 3-193-2 3-193-3
US Orchard Telecom/dba UTS: 3-184-2
US PLD Telekom, Inc: 3-031-1
US PLDT (US), Ltd: 3-049-1 3-049-2 3-049-3 3-049-4
US Pacific Telekey Network, Inc: 3-181-3
US PanAmSat Corporation: 3-048-2
US Primus Telecommunications, Inc: 3-032-0 3-032-1
US Quickdial, INC.: 3-180-1
US Reliance Communications, Inc: 3-192-7 3-193-0 3-196-2 3-196-3 3-197-0 3-197-1
US SATEL U.S.A. LLC: 3-037-6
US Secure IP Telecom, Inc: 3-200-2 3-200-6
US Simple Communications Technologies, Inc: 3-056-3
US Singapore Telecom USA Inc: 3-051-2
US Sita: 3-047-7 3-048-0 3-048-1
US Sprint: 3-035-2 3-035-3
US Star Telecommunications Inc: 3-040-2
US Stratos Mobile Networks: 3-053-7
US SuperTel Network, Inc: 3-188-3
US Swisscom North America, Inc: 3-044-7 3-045-0
US Switch Tel, Inc: 3-034-6 3-043-0
US Syniverse Technologies: 3-022-3 3-022-4 3-022-5 3-025-0 3-025-1 3-025-2 3-026-5
US Syniverse Technologies, Inc: 3-024-5 3-026-4 3-200-0 3-200-3 3-200-4 3-201-2 3-201-3
US Syniverse Technologies, Inc.: 3-024-2 3-024-3 3-026-2 3-026-3
US T-Systems North America, Inc: 3-052-7 3-053-0 3-053-1 3-191-1
US TCA Services Corp.: 3-027-4
US TECNet, Inc: 3-052-2 3-052-3
US TLDI: 3-026-6
US TMEX USA Inc: 3-184-7
US TNZI USA LLC: 3-048-4 3-190-4 3-200-7
US TSI Telecommunication Services, Inc: 3-194-3
US Team Telecom Holdings, Inc: 3-036-7
US Telco 214, Inc: 3-050-2 3-203-7 3-204-0
US Teldelnort Communication LLC: 3-055-6
US Tele Danmark USA, Inc: 3-056-7
US TeleCommunication Systems, Inc.: 3-042-5 3-054-3
US Telecom Argentina USA, Inc: 3-052-1 3-058-7 3-195-6
US Telecom New Zealand USA Ltd: 3-182-7 3-183-0
US Telecom North America Mobile, Inc.: 3-044-2 3-057-4 3-057-6 3-204-6
US Telecommunication Systems, Inc.: 3-055-2
US Telecommunications Services, Inc: 3-030-1 3-030-2 3-030-3 3-030-4 3-030-5 3-030-6 3-031-0 3-035-7 3-036-0
US Teledirect Telecommunications Group, LLC: 3-049-7
US Telefonica International Wholesale Services USA, Inc: 3-182-2 3-191-7 3-202-6
US Teleglobe America, Inc: 3-027-7 3-181-1 3-181-2 3-197-2 3-197-3 3-201-4 3-201-5 3-201-6
US Telegroup Inc: 3-041-1 3-041-2
US Telekom Malaysia (USA) Inc: 3-196-4
US Telemedia International USA Inc: 3-039-3 3-041-4
US Telenor Global Services A.S.: 3-047-2
US Telia North America Inc: 3-039-7
US Telintel Ltd: 3-038-6
US Telmex International Ventures USA, Inc (DBA Telmex USA): 3-180-4
US Telmex USA, LLC: 3-195-7 3-198-0
US Telnyx, LLC: 3-021-1
US Telscape International, Inc (DBA TSCP International, Inc.): 3-181-0
US Telstra Inc: 3-180-5 3-188-2
US The Global TeleExchange Inc: 3-184-5
US The Voice Box Corp.: 3-059-4
US Total Telecom International Inc: 3-188-6
US Touch-Tel USA, L.P.: 3-199-1
US TransPacific Telecom: 3-203-6
US Transaction Network Services, Inc.: 3-029-7 3-040-6 3-193-6 3-193-7 3-198-4 3-202-0
US TresCom International, Inc: 3-028-7 3-029-0 3-029-1 3-029-2 3-029-3 3-029-4
US Trilogy International Enterprises, LLC: 3-200-1
US U.S. Leo Services, Inc: 3-032-6 3-032-7 3-033-0
US US Cambridge Group LLC: 3-204-7
US US Sprint: 3-023-4 3-023-5 3-023-6 3-024-4 3-024-6
US USTelenet, LLC: 3-028-6
US United Hubbing Inc.: 3-204-1 3-204-2
US VGM International: 3-055-1
US VarTec Telecom, Inc: 3-044-4 3-051-3 3-055-3
US Verizon Business Global LLC: 3-021-4 3-021-5 3-021-6 3-021-7 3-022-2 3-032-4 3-032-5 3-045-1 3-045-3 3-056-0 3-059-2 3-182-5 3-199-3
US Vertex Group, Inc: 3-190-0 3-190-1
US Vivavoip, Inc: 3-186-7
US WDT World Discount Telecommunications Co: 3-027-2
US Wholesale Telecom Corporation: 3-187-6
US World Discount Telecommunications, Inc (WDT): 3-186-3
US World-Link, Inc: 3-186-1
US WorldHub Inc: 3-058-0 3-058-1
US WorldPoint Communications, Inc: 3-035-5 3-035-6
US WorldPort Communications, Inc: 3-051-4 3-051-5 3-055-5
US Worldstar Telecom Inc: 3-199-0
US Worldwide Communications Network LLC: 3-188-4
US Worldwide Telecom Services, LLC: 3-039-0
US deltathree, Inc.: 3-196-6
US iBasis, Inc: 3-186-5 3-186-6
US iLine, LLC: 3-183-7
UY AMINET S.A.: 7-096-6
UY Administración Nacional de Telecomunicaciones (ANTEL): 7-096-1 7-096-2 7-097-0 7-097-5 7-097-6
UY Telefónica Móviles del Uruguay S.A.: 7-096-5 7-097-2 7-097-3 7-097-4
UY Telstar S.A.: 7-096-7
UZ Coscom LLC: 4-164-4
UZ Unitel LLC: 4-164-5
UZ Universal Mobile Systems LLC: 4-164-0 4-165-0
UZ UzMobile branch of Uzbektelecom JSC: 4-164-1 4-165-4
UZ Uzbektelecom JSC: 4-164-2 4-164-3 4-164-6 4-164-7 4-165-1 4-165-2 4-165-3 4-165-5 4-165-6
VC Cable & Wireless St. Vincent: 3-120-0 3-120-1 3-120-2
VE Compañía Anónima Nacional Teléfonos de Venezuela (CANTV): 7-068-1 7-068-2 7-068-3 7-069-4 7-069-5 7-070-7
VE Convergia Venezuela, SA: 7-070-1 7-070-2
VE Corporación Digitel, C.A.: 7-068-6 7-071-2 7-071-3
VE Corporación Telemig CA (INTERCABLE): 7-070-4
VE Digicel, C.A.: 7-069-0
VE Entel Venezuela, C.A.: 7-069-6 7-069-7
VE Infonet Redes de Información, C.A.: 7-068-7
VE LDTeleCom Comunicaciones, C.A.: 7-070-0
VE Multiphone Venezuela C.A.: 7-070-6
VE Soluciones Latincom,C.A.: 7-071-5
VE TELEFÓNICA VENEZOLANA, C.A.: 7-071-6 7-071-7
VE TESAM de Venezuela, C.A.: 7-068-5
VE TOP COMUNICATIONS ESTEGIA, C.A.: 7-100-0
VE Telcel Celular, C.A.: 7-069-1 7-070-5
VE Telecomunicaciones Movilnet, CA: 7-071-0 7-071-1 7-100-1 7-100-2
VE Telecomunicaciones NGTV, S.A. (new Global Telecom): 7-069-2
VE Veninfotel Comunicaciones Vitcom, C.A.: 7-069-3 7-070-3 7-071-4
VG Cable & Wireless (BVI) Ltd: 3-096-1 3-096-4 3-096-5 3-096-7
VG Caribbean Cellular Tel. Ltd: 3-096-0 3-096-2 3-096-6 3-097-0
VG Digicel (BVI) Ltd: 3-097-1
VN FPT: 4-103-1
VN Gtel: 4-205-0 4-205-1
VN Mobifone-VMS: 4-205-4 4-205-5 4-205-6 4-205-7
VN Saigon Postel Corporation (SPT): 4-103-3
VN Vietel: 4-103-0 4-103-4 4-103-6 4-104-7
VN Vietnam Posts and Telecommunications Corporation (VNPT): 4-103-5 4-103-7 4-104-0 4-104-1 4-104-2 4-104-3 4-104-4 4-104-5 4-104-6 4-205-2 4-205-3
VU Can'l Holding Limited: 5-082-4
VU Digicel Vanuatu Ltd: 5-082-6 5-082-7
VU Telecom Vanuatu Limited: 5-082-0 5-082-1 5-082-3
WS SamoaTel: 5-098-0 5-098-4 5-098-5
XK IPKO Telecommunications LLC: 7-214-3 7-214-4 7-214-5
XK Kujtesa.Net LLC: 7-214-6
XK Telecom of Kosovo* J.S.C: 7-214-0 7-214-1 7-214-2
XK mts D.O.O.: 7-214-7
YE Hits-Unitel-Y: 4-046-3 4-046-4
YE MOT: 4-042-5 4-042-6 4-042-7
YE SABA FON: 4-042-2
YE Spacetel Yemen: 4-042-1
YE TeleYemen: 4-042-3 4-042-4 4-046-0 4-046-1 4-046-2
YE Y-Telecom: 4-046-5 4-046-6 4-046-7
YE Yemen International Telecommunications Company: 4-042-0
ZA Cell C (Pty) Ltd: 6-111-1 6-111-2 6-112-3 6-112-4 6-112-5 6-112-6 6-112-7 6-113-0
ZA ICO: 6-110-7
ZA Illizwi Telecommunications: 6-109-2
ZA Liquid Telecommunication South Africa (Pty) Ltd: 6-109-0 6-109-1
ZA MTN: 6-110-5 6-111-5
ZA MTN (Pty) Ltd: 6-109-3 6-109-4 6-110-6 6-111-3
ZA SNO Telecommunications (Pty) Ltd: 6-112-1 6-112-2
ZA Sentech (Pty) Ltd.: 6-111-0 6-111-7
ZA Telkom SA Limited: 6-109-5 6-109-6 6-109-7 6-110-0 6-110-1 6-110-2 6-110-3 6-110-4 6-111-6 6-113-1 6-113-2 6-113-7
ZA Vodacom (Pty) Ltd: 6-113-4 6-113-5
ZA Vodacom Pty Ltd: 6-145-0 6-145-1 6-145-2 6-145-3 6-145-4 6-145-5
ZA Wirels Connect: 6-113-6
ZM MTN Zambia: 6-090-3
ZM Zamcell: 6-090-1
ZM Zamtel: 6-090-0 6-090-2
ZW Africom (Pvt) Ltd: 6-097-4
ZW DANDEMUTANDE INVESTMENTS: 6-097-6
ZW Data Control Systems (1996) (Pvt) Ltd: 6-096-7
ZW Econet: 6-095-1 6-095-2
ZW Econet Wireless: 6-095-4 6-095-5 6-095-6 6-095-7 6-096-5 6-097-0
ZW NetOne (Pvt) Ltd: 6-095-3 6-096-2 6-096-3
ZW Pecus Enterprises: 6-097-7
ZW PowerTel Communications (Pvt) Ltd: 6-097-1
ZW TelOne (Pvt) Ltd: 6-096-0 6-096-1 6-096-4 6-096-6
ZW Telecel Zimbabwe: 6-095-0 6-097-2 6-097-3
`
