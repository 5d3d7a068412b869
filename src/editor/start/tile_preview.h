#pragma once

#include <QFrame>
#include <functional>

class QLabel;

namespace throughline::editor {

class PlainLabel;

/// A template in large, over the page and beside its tile. The pointer passes through it.
class TilePreview : public QFrame {
  Q_OBJECT

 public:
  explicit TilePreview(QWidget& over);

  /// `paint` gives the picture in so many pixels; nothing is shown where it is null.
  void showBeside(const QWidget& tile, const QString& title, const QString& story,
                  const std::function<QImage(QSize)>& paint);

 private:
  QLabel* m_picture;
  PlainLabel* m_title;
  PlainLabel* m_story;
};

}  // namespace throughline::editor
