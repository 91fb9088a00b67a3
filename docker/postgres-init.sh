#!/bin/sh
# Runs once, when the database server is new: the role that owns Samsyn's database. It may make roles, and is no superuser.
set -eu

psql --username=postgres --dbname=postgres --set=ON_ERROR_STOP=1 --set=password="$SAMSYN_DB_PASSWORD" <<'SQL'
CREATE ROLE samsyn LOGIN CREATEROLE PASSWORD :'password';
CREATE DATABASE samsyn OWNER samsyn;
SQL
