import { readFileSync } from 'node:fs';

/** One instruction of a Dockerfile. */
export interface Instruction {
  readonly name: string;
  readonly text: string;
}

/** One stage: what it is built from, its name, and what it does. */
export interface Stage {
  readonly from: string;
  readonly name: string | undefined;
  readonly instructions: readonly Instruction[];
}

/** The stages of a Dockerfile; comments are left out, continued lines joined. */
export const stagesOf = (file: string): readonly Stage[] => {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => !/^\s*#/.test(line))
    .join('\n')
    .replace(/\\\n\s*/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const stages: { from: string; name: string | undefined; instructions: Instruction[] }[] = [];
  for (const line of lines) {
    const [name = '', ...rest] = line.trim().split(/\s+/);
    const text = rest.join(' ');
    if (name === 'FROM')
      stages.push({ from: rest[0]!, name: rest[1] === 'AS' ? rest[2] : undefined, instructions: [] });
    else stages.at(-1)!.instructions.push({ name, text });
  }
  return stages;
};

/** What a stage does and what it takes over from the stages that it is built from, oldest first. */
export const inherited = (stages: readonly Stage[], { from, instructions }: Stage): readonly Instruction[] => {
  const base = stages.find(({ name }) => name === from);
  return base ? [...inherited(stages, base), ...instructions] : instructions;
};
