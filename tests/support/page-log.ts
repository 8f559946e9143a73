const AGAINST_POLICY = /content security policy/i;

/** What the program and its pages printed. */
export function openPageLog() {
  const logs: string[] = [];
  const violations: string[] = [];
  return {
    logs,
    violations,
    printed: (chunk: Buffer | string) => {
      logs.push(...String(chunk).split('\n').filter(Boolean));
    },
    console: (level: string, text: string) => {
      logs.push(`page ${level}: ${text}`);
      if (AGAINST_POLICY.test(text)) violations.push(text);
    },
  };
}
