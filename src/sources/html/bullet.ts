const BULLET = /^(?:[•●▪◦‣∙⁃■□○◆◇►▶➢➤➔✓✔✅☑·*]\s*|[-–—]\s+)(?=[^\s\d.*-])/u

/** Length of a bullet typed by hand at the start of a line; 0 when there is none. "-5 °C" and "*" alone are none. */
export const bulletLength = (text: string): number => BULLET.exec(text)?.[0].length ?? 0
