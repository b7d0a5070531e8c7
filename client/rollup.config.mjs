import { dts } from 'rollup-plugin-dts';

/** One declaration file for each way in and each kind of module, with nothing to look up elsewhere. */
const declarations = (input, folder) => ({
  input,
  output: ['d.ts', 'd.mts'].map((end) => ({ file: `dist/${folder}/index.${end}`, format: 'es' })),
  plugins: [dts()],
});

export default [
  declarations('client/src/index.ts', 'client'),
  declarations('client/src/types.ts', 'types'),
];
