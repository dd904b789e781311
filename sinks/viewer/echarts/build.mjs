// Makes echarts.js beside the page, and puts the licences there: npm ci && npm run build
import { cpSync } from "node:fs";
import { build } from "esbuild";

const page = "../src/main/resources/page/echarts";

await build({
  entryPoints: ["entry.mjs"],
  outfile: `${page}/echarts.js`,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  legalComments: "eof",
  define: { "process.env.NODE_ENV": '"production"' },
});
cpSync("node_modules/echarts/LICENSE", `${page}/LICENSE`);
cpSync("node_modules/echarts/NOTICE", `${page}/NOTICE`);
cpSync("node_modules/echarts/licenses/LICENSE-d3", `${page}/LICENSE-d3`);
cpSync("node_modules/zrender/LICENSE", `${page}/LICENSE-zrender`);
