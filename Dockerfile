# syntax=docker/dockerfile:1

FROM node:24-bookworm-slim AS base
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1

# The install ends with `prisma generate`, which reads the schema.
FROM base AS sources
COPY package.json package-lock.json .npmrc prisma.config.ts ./
COPY lib/install.mjs lib/install.mjs
COPY prisma/schema prisma/schema

FROM sources AS build
RUN npm ci
COPY . .
# Stand-ins with the right shape: a build reads settings but keeps none, and nothing answers at this address.
RUN node lib/install.mjs --after-install \
 && export DATABASE_URL=postgresql://nobody@127.0.0.1:1/none APP_URL=http://localhost:3000 \
      ENCRYPTION_KEYS="b1:$(head -c 32 /dev/zero | base64 -w0)" \
      INDEX_KEY="$(head -c 32 /dev/zero | base64 -w0)" \
      AUTH_SECRET="$(head -c 32 /dev/zero | base64 -w0)" \
 && npm run build \
 && rm -rf .next/cache

FROM sources AS packages
RUN npm ci --omit=dev

FROM base AS run
ENV NODE_ENV=production PORT=3000 DATA_DIR=/data
RUN install -d -o node -g node -m 0700 /data
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/package.json /app/next.config.ts /app/tsconfig.json /app/prisma.config.ts ./
COPY --from=build /app/lib lib
COPY --from=build /app/prisma prisma
COPY --from=build /app/public public
COPY --from=build /app/.next .next
# Next writes its image and fetch caches here while it runs.
RUN install -d -o node -g node .next/cache
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-old-space-size=1024", "--max-semi-space-size=8", "--import", "tsx", "lib/server.ts"]
