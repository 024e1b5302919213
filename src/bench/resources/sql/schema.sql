DROP SCHEMA IF EXISTS banyan_bench CASCADE;
CREATE SCHEMA banyan_bench;
CREATE EXTENSION IF NOT EXISTS ltree;
SET search_path = banyan_bench, public;
-- Compiling costs these statements more than it saves.
SET jit = off;
SET work_mem = '64MB';
CREATE TABLE units (
  code text PRIMARY KEY, parent text, sort text NOT NULL, kind text NOT NULL, name text NOT NULL,
  members bigint, formal_members bigint, backward boolean NOT NULL, path ltree NOT NULL);
CREATE TABLE organizations (code text PRIMARY KEY, kind text NOT NULL, name text NOT NULL, place text NOT NULL);
CREATE TABLE covers (branch text NOT NULL, thing text NOT NULL);
CREATE TABLE assists (helper text NOT NULL, target text NOT NULL, role text NOT NULL);
CREATE TABLE facts (code text NOT NULL, year int NOT NULL, fact text NOT NULL, value bigint NOT NULL)
