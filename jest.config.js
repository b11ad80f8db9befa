export default {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  extensionsToTreatAsEsm: [".ts", ".tsx"],
  moduleFileExtensions: ["ts", "tsx", "js", "mjs", "cjs", "json"],
  transform: {
    "^.+\\.tsx?$": [
      "ts-jest",
      {
        useESM: true,
        tsconfig: {
          target: "es2022",
          module: "esnext",
          moduleResolution: "bundler",
          isolatedModules: true,
          jsx: "react-jsx",
          jsxImportSource: "preact",
          resolveJsonModule: true,
          esModuleInterop: true,
        },
      },
    ],
  },
  setupFiles: ["<rootDir>/test/laws-seed.js"],
  globalSetup: "<rootDir>/test/global-setup.js",
  testTimeout: 30000,
};
