/**
 * Networks with an E.164 code of their own, which belongs to no country: «prefix|assignee|network|from|until».
 * Dates are those of the ITU Operational Bulletin that assigned or withdrew the code; empty: before January 2017, or still assigned.
 */
export const globalNetworkTable = `
800||Universal International Freephone||
808||Universal International Shared Cost||
870|Inmarsat|Inmarsat SNAC||
87810|VISIONng|UPT||
8816|Iridium Communications Inc.|Iridium (GMSS)||
8817|Iridium Communications Inc.|Iridium (GMSS)||
8818|Globalstar|Globalstar (GMSS)||
8819|Globalstar|Globalstar (GMSS)||
88210|British Telecommunications plc|Global Office Application|1975-03-01|
88212|MCI (Verizon)|HyperStream International (HSI)|1975-03-01|2022-03-15
88213|Telespazio S.p.A.|EMS Regional Mobile Satellite|1975-03-01|
88215|Telstra|Global international ATM Network|1975-03-01|2022-02-15
88216|Thuraya|Thuraya RMSS Network|1975-03-01|
88222|Cable & Wireless plc|Cable & Wireless Global Network|1975-03-01|2022-03-15
88223|Sita-Equant Joint Venture|Sita-Equant Network|1975-03-01|
88228|Deutsche Telekom AG|Deutsche Telekom's Next|1975-03-01|
88231|Telekom Malaysia|Global International ATM Network|1975-03-01|
88232|Telenor for Maritime Communications|MCP network|1975-03-01|
88233|Oration Technologies Inc.|Oration Technologies Network|1975-03-01|2022-03-15
88234|BebbiCell AG|BebbiCell AG|1975-03-01|2022-12-01
88235|Cisco Systems, Inc.|Cisco Systems, Inc.|2017-03-15|
88236|Jersey Telecom|Jersey Telecom|1975-03-01|
88237|AT&T|Cingular Wireless network|1975-03-01|
88239|Vodafone Malta (Vodafone Group)|Vodafone Malta|1975-03-01|
88241|Intermatica|Intermatica|1975-03-01|
88245|Telecom Italia|Telecom Italia|1975-03-01|
88246|Tyntec Limited|Tyntec Limited|1975-03-01|
88247|TRANSATEL|Transatel|1975-03-01|
88248|Sawatch Limited|EchoStar Mobile Limited|1975-03-01|
88249|Monaco Telecom|Monaco Telecom|2017-03-15|
88250|Phonegroup SA|Phonegroup SA|2019-09-15|
88251|Athalos Global Services BV|Athalos Global Services BV|2022-02-15|
88252|China Telecommunications Corporation|China Telecommunications Corporation|2024-02-01|
88297|Smart Communications, Inc|Smart Communications Inc|1975-03-01|2022-03-15
88298|OnAir N.V.|Onair GSM services|1975-03-01|
88299|AeroMobile AS|AeroMobile AS|1975-03-01|
883100|MediaLincc Ltd|MediaLincc Ltd|1975-03-01|
883110|Syniverse Technologies, LLC|Syniverse Technologies, LLC|2018-07-01|
883120|Telenor Connexion AB|Telenor Connexion AB|1975-03-01|2022-03-15
883130|Orange|Orange|1975-03-01|
883140|Multiregional TransitTelecom (MTT)|Multiregional TransitTelecom|1975-03-01|
883150|One Network B.V.|One Network B.V.|2020-05-01|
883160|DCN Hub ehf|DCN Hub ehf|1975-03-01|2023-01-15
883170|EMnify GmbH|EMnify GmbH|1975-03-01|
883180|Ooredoo|Ooredoo|1975-03-01|2022-03-15
883190|Com4 Sweden AB|Com4 Sweden AB|1975-03-01|
883200|Manx Telecom Trading Ltd.|Manx Telecom Trading Ltd.|1975-03-01|
883210|Telecom26 AG|Telecom26 AG|2017-05-15|
883220|Beezz Communication Sol. Ltd.|Beezz Communication Sol. Ltd.|2017-03-15|2023-02-15
883230|SAP|SAP|2017-06-15|2022-03-15
883240|BICS SA|BICS SA|2017-08-15|
883250|MessageBird B.V.|MessageBird B.V.|2018-05-01|
883260|Twilio Inc.|Twilio Inc.|2018-12-01|
883270|GloTell B.V.|GloTell B.V.|2018-12-01|2022-01-15
883280|Plintron Global Technology|Plintron Global Technology|2019-02-15|2022-12-15
883290|Limitless Mobile, LLC|Limitless Mobile, LLC|2019-02-15|
883300|1NCE GmbH|1NCE GmbH|2019-07-01|
883310|Clementvale Baltic OÜ|Clementvale Baltic OÜ|2020-05-01|2022-03-15
883320|Tele2 Sverige Aktiebolag|Tele2 Sverige Aktiebolag|2020-12-01|
883330|Cubic Telecom Limited|Cubic Telecom Limited|2020-06-15|
883340|Podsystem Ltd.|Podsystem Ltd.|2020-08-15|
883350|Afinna One Srl|Afinna One Srl|2021-03-01|
883360|Telecom Italia Sparkle S.p.A.|Telecom Italia Sparkle S.p.A.|2021-05-01|
883370|A1 Telekom Austria AG|A1 Telekom Austria AG|2021-08-01|
883380|Eseye Limited|Eseye Limited|2021-09-01|
883390|Airnity SAS|Airnity SAS|2021-09-01|
883400|TELEFONICA MOVILES ESPAÑA, S.A. UNIPERSONAL (TME)|TELEFONICA MOVILES ESPAÑA, S.A. UNIPERSONAL (TME)|2022-01-01|
883410|Telefónica Germany GmbH & Co. OHG|Telefónica Germany GmbH & Co. OHG|2022-01-01|
883420|Mobile Telecommunications Company K.S.C.P. (Zain Group)|Mobile Telecommunications Company K.S.C.P. (Zain Group)|2022-02-15|
883430|BJT PARTNERS SAS|BJT PARTNERS SAS|2022-03-15|
883440|Truphone Limited|Truphone Limited|2022-04-15|2024-03-01
883450|HMD Global Oy|HMD Global Oy|2022-12-15|2023-12-15
883460|KORE Wireless|KORE Wireless|2023-01-15|
883470|Webbing|Webbing|2023-05-15|
883480|BBIX Singapore Pte. Ltd.|BBIX Singapore Pte. Ltd.|2023-10-01|
8835100|Voxbone SA|Voxbone SA|1975-03-01|2024-03-01
8835110|Bandwidth.com Inc|Bandwidth.com Inc|1975-03-01|2024-03-01
8835120|MTX Connect|MTX Connect|1975-03-01|
8835130|SIPME Ltd|SIPME Ltd|1975-03-01|
8835140|Ellipsat Inc|Ellipsat Inc|1975-03-01|
8835150|Wins Limited|Wins Limited|1975-03-01|
8835160|Tel2tel kft.|Tel2tel kft.|1975-03-01|
8835170|DIDWW|DIDWW|2019-06-01|
8835180|Legos|Legos|2020-01-01|
8835190|Nokia Corporation|Nokia Corporation|2021-05-01|
888|UN OCHA|disaster relief||
979||International Premium Rate Service||
`
