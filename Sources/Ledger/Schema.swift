import GRDB

/// The ledger's tables, version by version. A version that was published is never changed: add another.
enum Schema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      try db.execute(
        sql: """
          CREATE TABLE article (
            id INTEGER PRIMARY KEY,
            uri TEXT NOT NULL UNIQUE,
            current INTEGER REFERENCES audit(id) ON DELETE SET NULL
          );
          CREATE TABLE text (
            sha256 TEXT PRIMARY KEY,
            passages BLOB NOT NULL
          ) WITHOUT ROWID;
          CREATE TABLE audit (
            id INTEGER PRIMARY KEY,
            article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
            sha256 TEXT NOT NULL,
            policies_sha256 TEXT NOT NULL,
            policies TEXT NOT NULL,
            text_sha256 TEXT,
            audited TEXT NOT NULL,
            seen TEXT NOT NULL,
            tool TEXT NOT NULL,
            verdict TEXT NOT NULL,
            errors INTEGER NOT NULL,
            warnings INTEGER NOT NULL,
            notes INTEGER NOT NULL,
            waived INTEGER NOT NULL,
            title TEXT,
            canonical TEXT,
            publisher TEXT,
            section TEXT,
            language TEXT,
            author TEXT,
            published TEXT,
            modified TEXT,
            uses_ai INTEGER NOT NULL,
            report BLOB NOT NULL,
            UNIQUE (article, sha256, policies_sha256)
          );
          CREATE INDEX audit_by_time ON audit(audited);
          CREATE TABLE finding (
            audit INTEGER NOT NULL REFERENCES audit(id) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            rule TEXT NOT NULL,
            policy TEXT NOT NULL,
            status TEXT NOT NULL,
            severity TEXT NOT NULL,
            PRIMARY KEY (audit, number)
          ) WITHOUT ROWID;
          CREATE INDEX finding_by_rule ON finding(rule, status);
          CREATE TABLE claim (
            audit INTEGER NOT NULL REFERENCES audit(id) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            activity TEXT NOT NULL,
            agent TEXT NOT NULL,
            used INTEGER NOT NULL,
            scope TEXT NOT NULL,
            source_language TEXT,
            target_language TEXT,
            tool TEXT,
            placement TEXT,
            PRIMARY KEY (audit, number)
          ) WITHOUT ROWID;
          CREATE TABLE visit (
            url TEXT PRIMARY KEY,
            etag TEXT,
            last_modified TEXT,
            entry_version TEXT,
            policies_sha256 TEXT NOT NULL,
            uri TEXT,
            visited TEXT NOT NULL
          ) WITHOUT ROWID;
          CREATE TABLE incident (
            uri TEXT NOT NULL,
            code TEXT NOT NULL,
            message TEXT NOT NULL,
            first TEXT NOT NULL,
            last TEXT NOT NULL,
            times INTEGER NOT NULL,
            PRIMARY KEY (uri, code, message)
          ) WITHOUT ROWID;
          """
      )
    }
    migrator.registerMigration("2") { db in
      try db.execute(
        sql: """
          ALTER TABLE incident ADD COLUMN published TEXT;
          ALTER TABLE incident ADD COLUMN ended TEXT;
          """
      )
    }
    return migrator
  }

  /// What SQLite keeps in the file's header, so that tools know what it is ("colo").
  static let applicationID = 0x636F_6C6F
}
