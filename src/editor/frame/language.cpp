#include "language.h"

#include <QCoreApplication>
#include <QTranslator>

namespace throughline::editor {

void installEnglish() {
  auto* english = new QTranslator(QCoreApplication::instance());
  if (english->load(":/translations/throughline_en.qm")) {
    QCoreApplication::installTranslator(english);
  }
}

}  // namespace throughline::editor
