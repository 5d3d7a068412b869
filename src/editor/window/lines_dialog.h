#pragma once

#include <QStringList>

class QWidget;

namespace throughline::editor {

/// A small window with a list to read, which closes itself away.
void showLines(QWidget* parent, const QString& objectName, const QString& title,
               const QStringList& lines);

}  // namespace throughline::editor
