import path from 'node:path';

export default (_env, { mode }) => ({
  mode,
  context: import.meta.dirname,
  entry: './main.tsx',
  output: { path: path.join(import.meta.dirname, `dist-${mode}`), filename: 'main.js' },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: {
    rules: [
      { test: /\.tsx?$/, loader: 'esbuild-loader', options: { jsx: 'automatic' } },
      { test: /\.css$/, use: ['style-loader', 'css-loader'] },
    ],
  },
  devtool: false,
  performance: { hints: false },
});
