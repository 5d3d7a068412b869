#pragma once

#include <QString>
#include <QStringList>
#include <algorithm>

#include "throughline/journey/journey.h"

// A language in which every text stands in brackets: what is shown outside of them is data
// of the map, or a text that no translator would ever see.

namespace throughline::support {

/// Without what stands in brackets, however deep.
[[nodiscard]] inline QString outsideBrackets(const QString& text) {
  QString outside;
  int depth = 0;
  for (const QChar c : text) {
    if (c == u'⟦') ++depth;
    if (depth == 0) outside += c;
    if (c == u'⟧') --depth;
  }
  return outside;
}

/// Every text of the map's records, the longest first.
[[nodiscard]] inline QStringList textsOf(const journey::Journey& map) {
  QStringList texts;
  for (const journey::Kind kind : journey::kAllKinds) {
    for (const std::int64_t id : map.ids(kind)) {
      const journey::Record record = *map.find(kind, id);
      for (const journey::Field& field : describe(kind).fields) {
        if (field.role != journey::FieldRole::content) continue;
        const journey::Value value = field.get(record);
        const auto* text = std::get_if<std::string>(&value);
        if (text && !text->empty()) texts << QString::fromStdString(*text).simplified();
      }
    }
  }
  std::ranges::sort(texts, std::ranges::greater{}, &QString::size);
  return texts;
}

/// What is left of a text without its brackets and the texts that are known.
[[nodiscard]] inline QString untranslated(const QString& text, const QStringList& known) {
  QString rest = outsideBrackets(text);
  for (const QString& each : known) rest.remove(each);
  return rest;
}

}  // namespace throughline::support
