#pragma once

#include <QObject>
#include <QTextObjectInterface>

#include "note_marks.h"
#include "throughline/drawing/theme.h"

namespace throughline::editor {

/// The small tag behind a mark of a note: "▲ Consideration". It stands in the document as one
/// character, which is no part of the note.
class NoteTag : public QObject, public QTextObjectInterface {
  Q_OBJECT
  Q_INTERFACES(QTextObjectInterface)

 public:
  using QObject::QObject;
  static constexpr int kType = QTextFormat::UserObject + 1;

  [[nodiscard]] static QTextCharFormat format(const NoteMark& mark, const drawing::Theme& theme,
                                              bool isShown);
  [[nodiscard]] QSizeF intrinsicSize(QTextDocument* document, int position,
                                     const QTextFormat& format) override;
  void drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int position,
                  const QTextFormat& format) override;
};

}  // namespace throughline::editor
