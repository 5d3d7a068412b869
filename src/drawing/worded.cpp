#include "throughline/drawing/worded.h"

#include <QCoreApplication>

namespace throughline::drawing {

namespace {

std::string translated(const journey::Wording& wording, std::optional<std::int64_t> number) {
  constexpr int kNoPlural = -1;
  const int count = wording.one && number ? static_cast<int>(*number) : kNoPlural;
  const QString text = QCoreApplication::translate("Messages", wording.text, nullptr, count);
  // Untranslated texts come back as they were: then the catalogue's plural holds.
  return text == QString::fromUtf8(wording.text) ? journey::englishWords(wording, number)
                                                 : text.toStdString();
}

}  // namespace

QString worded(const journey::Message& message, const journey::Notation& notation) {
  return QString::fromStdString(journey::worded(message, translated, notation));
}

QString inEnglish(const journey::Message& message, const journey::Notation& notation) {
  return QString::fromStdString(journey::worded(message, journey::englishWords, notation));
}

}  // namespace throughline::drawing
