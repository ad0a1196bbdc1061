import { readFileSync, readdirSync } from 'node:fs';

/** Every file of the repository that is not ignored, as a path from its root with forward slashes, sorted. */
export function repositoryFiles(): readonly string[] {
  return filesIn('', ignored()).toSorted();
}

/** The text of a file of the repository. */
export function textOf(file: string): string {
  return readFileSync(file, 'utf8');
}

/** How many lines a text has; a last line break ends a line and begins none. */
export function lineCount(text: string): number {
  return text === '' ? 0 : text.replace(/\n$/, '').split('\n').length;
}

function ignored(): (name: string) => boolean {
  const names = textOf('.gitignore').split('\n').filter(Boolean);
  const folders = names.filter((name) => name.endsWith('/')).map((name) => name.slice(0, -1));
  const endings = names.filter((name) => name.startsWith('*')).map((name) => name.slice(1));
  return (name) => name === '.git' || folders.includes(name) || endings.some((ending) => name.endsWith(ending));
}

function filesIn(folder: string, skip: (name: string) => boolean): readonly string[] {
  return readdirSync(folder === '' ? '.' : folder, { withFileTypes: true })
    .filter(({ name }) => !skip(name))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return filesIn(path, skip);
      return entry.isFile() ? [path] : [];
    });
}
