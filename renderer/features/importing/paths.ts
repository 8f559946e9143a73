/** Where past imports are listed, and one of them is shown. */
export const IMPORTS_PATH = '/families/imports';

export const importPath = (id: string): string => `${IMPORTS_PATH}/${id}`;
