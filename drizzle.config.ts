import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'sqlite',
  schema: './src-main/db/tables/*.ts',
  out: './src-main/db/migrations',
});
