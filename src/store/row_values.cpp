#include "row_values.h"

namespace throughline::store {

using journey::ValueView;

ValueView StatementRow::operator[](int column) const {
  const SQLite::Column value = m_statement.getColumn(column);
  switch (value.getType()) {
    case SQLITE_NULL:
      return {};
    case SQLITE_INTEGER:
      return value.getInt64();
    case SQLITE_FLOAT:
      return value.getDouble();
    default: {
      const char* text = value.getText();
      return std::string_view(text, static_cast<std::size_t>(value.getBytes()));
    }
  }
}

TableRows::TableRows(SQLite::Database& database, const std::string& sql) : m_database(database) {
  const int code = sqlite3_prepare_v2(database.getHandle(), sql.c_str(),
                                      static_cast<int>(sql.size()), &m_statement, nullptr);
  if (code != SQLITE_OK) throw SQLite::Exception(database.getHandle(), code);
}

bool TableRows::next() {
  const int code = sqlite3_step(m_statement);
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  throw SQLite::Exception(m_database.getHandle(), code);
}

ValueView TableRows::operator[](int column) const {
  switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_NULL:
      return {};
    case SQLITE_INTEGER:
      return static_cast<std::int64_t>(sqlite3_column_int64(m_statement, column));
    case SQLITE_FLOAT:
      return sqlite3_column_double(m_statement, column);
    default: {
      const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
      return std::string_view(text,
                              static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)));
    }
  }
}

}  // namespace throughline::store
