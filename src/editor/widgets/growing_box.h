#pragma once

#include <QObject>

class QPlainTextEdit;

namespace throughline::editor {

/// Keeps a box of plain text as high as what is written in it, from one line to so many; a longer
/// text scrolls.
class GrowingBox : public QObject {
  Q_OBJECT

 public:
  GrowingBox(QPlainTextEdit& edit, int mostLines);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void measure();
  void grow();

  QPlainTextEdit& m_edit;
  int m_mostLines;
};

}  // namespace throughline::editor
