# The same two commands as on any machine: nothing is built here.
FROM node:24-bookworm-slim
WORKDIR /srv/offing
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev && npm cache clean --force
COPY . .
RUN mkdir -p var && chown node:node var
USER node
ENV HOST=0.0.0.0
EXPOSE 3000
VOLUME /srv/offing/var
STOPSIGNAL SIGTERM
CMD ["node", "src/main.ts", "start"]
