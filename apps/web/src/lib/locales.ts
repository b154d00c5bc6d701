import type { NativeOption } from "@/ui/native-select.tsx";

// Languages and regions shops are likely to write their figures in. Any other can still come from the set-up.
const TAGS = [
  "ar-AE ar-EG ar-SA bn-BD bn-IN cs-CZ da-DK de-AT de-CH de-DE el-GR en-AE en-AU en-CA en-GB en-HK en-IE en-IN en-KE en-LK en-MY en-NG",
  "en-NZ en-PH en-SG en-US en-ZA es-AR es-CL es-CO es-ES es-MX es-PE fi-FI fil-PH fr-BE fr-CA fr-CH fr-FR gu-IN he-IL hi-IN hu-HU id-ID",
  "it-CH it-IT ja-JP kn-IN ko-KR ml-IN mr-IN ms-MY nb-NO ne-NP nl-BE nl-NL pa-IN pl-PL pt-BR pt-PT ro-RO ru-RU si-LK sv-SE sw-KE sw-TZ",
  "ta-IN ta-LK te-IN th-TH tr-TR uk-UA ur-PK vi-VN zh-CN zh-HK zh-SG zh-TW",
]
  .join(" ")
  .split(" ");

/** Languages and regions by name: "English (India)". */
export function localeOptions(known: string): NativeOption[] {
  const names = new Intl.DisplayNames("en", { type: "language", languageDisplay: "standard" });
  return [...new Set([...TAGS, known])]
    .map((tag) => ({ value: tag, label: names.of(tag) ?? tag }))
    .toSorted((one, other) => one.label.localeCompare(other.label, "en"));
}
