import { readdirSync } from 'node:fs';
import type { Plugin } from 'vite';

const PREFIX = 'kolo-texts:';

/** Things whose texts a piece of code names: `useTexts('families')`, `'common:save'`, `failures:${code}`. */
export function thingsIn(code: string, things: readonly string[]): string[] {
  return things.filter((thing) => new RegExp(`['"\`]${thing}:|\\buseTexts\\(\\s*'${thing}'`).test(code));
}

/**
 * Brings the Ukrainian texts of `folder` with the code that names them: a page that is read when it is first opened
 * comes with its words before it is drawn, and the list does not wait for those of papers. Nobody has to say so anywhere.
 */
export function textsWithCode(folder: string): Plugin {
  const things = readdirSync(folder).map((name) => name.replace('.json', ''));
  return {
    name: 'kolo-texts-with-code',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return null;
      const thing = id.slice(PREFIX.length + 1);
      const code = `import { addTexts } from '#renderer/text/i18n.ts';
import texts from '${folder.replaceAll('\\', '/')}/${thing}.json';
addTexts('${thing}', texts);`;
      return { code, moduleSideEffects: true };
    },
    transform(code, id) {
      if (!/\/(renderer|shared)\/.*\.tsx?$/.test(id) || id.endsWith('/text/i18n.ts')) return null;
      const imports = thingsIn(code, things).map((thing) => `import '${PREFIX}${thing}';`);
      return imports.length === 0 ? null : { code: imports.join('') + code, map: null };
    },
  };
}
