#!/bin/sh
# Makes what docker/compose.yaml needs and no file of the project may hold: a password for the database, and a token for
# each role, of which only the hash is kept. What is there already is left as it is.
set -eu
cd "$(dirname "$0")"
umask 077

random() { od -An -N24 -tx1 /dev/urandom | tr -d ' \n'; }

if [ ! -e .env ]; then
  echo "DATABASE_PASSWORD=$(random)" >.env
  echo "Wrote docker/.env: the password of the database. Keep it with the database's volume."
fi

if [ ! -e secrets/tokens.json ]; then
  mkdir -p secrets
  tokens=''
  for role in designer trainer auditor admin; do
    token=$(random)
    hash=$(printf %s "$token" | sha256sum | cut -d ' ' -f 1)
    tokens="$tokens${tokens:+, }{\"subject\": \"$role\", \"roles\": [\"$role\"], \"sha256\": \"$hash\"}"
    echo "$role: http://127.0.0.1:3000/?token=$token"
  done
  echo "{\"tokens\": [$tokens]}" >secrets/tokens.json
  # Docker hands it to a container as it is: the program there is another user.
  chmod 644 secrets/tokens.json
  echo 'Wrote docker/secrets/tokens.json: the hashes of these tokens. They are shown this once.'
fi
