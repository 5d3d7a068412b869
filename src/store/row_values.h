#pragma once

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include "throughline/journey/field.h"

namespace throughline::store {

/// A value of a row where SQLite has it: valid until the row's statement is stepped or reset.
/// Raw bytes are taken for a text. A flag is a whole number here, as in the file.
[[nodiscard]] inline journey::ValueView valueIn(const SQLite::Column& column) {
  switch (column.getType()) {
    case SQLITE_NULL:
      return {};
    case SQLITE_INTEGER:
      return column.getInt64();
    case SQLITE_FLOAT:
      return column.getDouble();
    default: {
      const char* text = column.getText();
      return std::string_view(text, static_cast<std::size_t>(column.getBytes()));
    }
  }
}

}  // namespace throughline::store
