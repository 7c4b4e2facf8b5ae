-- Version 3: interviews and their notes, guides, issues, how places were chosen and what was planned, and the list of names, which
-- never leaves this file. No column is for the name of somebody who was heard.

CREATE TABLE "guides" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "name_es" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "text_es" TEXT NOT NULL,
    "text_en" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "guide_questions" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "guide" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "text_es" TEXT NOT NULL,
    "text_en" TEXT NOT NULL,
    "theme" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "issues" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "position" TEXT NOT NULL,
    "name_es" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "interviews" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "round" TEXT NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "role_es" TEXT NOT NULL,
    "role_en" TEXT NOT NULL,
    "places" TEXT NOT NULL,
    "start" TEXT NOT NULL,
    "end" TEXT NOT NULL,
    "manner" TEXT NOT NULL,
    "setting" TEXT NOT NULL,
    "people" TEXT NOT NULL,
    "families" TEXT NOT NULL,
    "guide" TEXT NOT NULL,
    "released" TEXT NOT NULL,
    "note_es" TEXT NOT NULL,
    "note_en" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "interview_notes" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "interview" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "text_es" TEXT NOT NULL,
    "text_en" TEXT NOT NULL,
    "theme" TEXT NOT NULL,
    "issue" TEXT NOT NULL,
    "impact" TEXT NOT NULL,
    "claim" TEXT NOT NULL,
    "constraint" TEXT NOT NULL,
    "contribution" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "released" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "sample_steps" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "position" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "places" TEXT NOT NULL,
    "manner" TEXT NOT NULL,
    "text_es" TEXT NOT NULL,
    "text_en" TEXT NOT NULL,
    "outside_es" TEXT NOT NULL,
    "outside_en" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "planned_interviews" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "round" TEXT NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "places" TEXT NOT NULL,
    "setting" TEXT NOT NULL,
    "people" TEXT NOT NULL,
    "text_es" TEXT NOT NULL,
    "text_en" TEXT NOT NULL,
    "dropped_es" TEXT NOT NULL,
    "dropped_en" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "listed_names" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "listed" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 3;
