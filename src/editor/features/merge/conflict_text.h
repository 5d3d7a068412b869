#pragma once

#include <QWidget>

#include "features/merge/merge_look.h"

namespace throughline::editor {

/// Plain text that wraps, with a ground behind the words in which it differs from another text.
class ConflictText : public QWidget {
  Q_OBJECT

 public:
  ConflictText(const QString& text, const QString& other, QWidget* parent);

  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;
  [[nodiscard]] const std::vector<TextPiece>& pieces() const { return m_pieces; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  qreal lay(class QTextLayout& layout, int width) const;

  QString m_text;
  std::vector<TextPiece> m_pieces;
};

}  // namespace throughline::editor
