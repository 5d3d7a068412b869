#pragma once

#include <QWidget>

namespace throughline::editor {

/// The edge around the map as it stood, by which it is never mistaken for the map itself.
class PastEdge : public QWidget {
  Q_OBJECT

 public:
  explicit PastEdge(QWidget* parent) : QWidget(parent) {
    setObjectName("pastEdge");
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAutoFillBackground(true);
    hide();
  }

  void setColor(const QColor& color) {
    QPalette edge = palette();
    edge.setColor(QPalette::Window, color);
    setPalette(edge);
  }
  void setAround(const QRect& rect) {
    constexpr int kThick = 3;
    setGeometry(rect);
    const QRegion whole(QRect(QPoint(), rect.size()));
    setMask(whole - QRect(QPoint(), rect.size()).adjusted(kThick, 0, -kThick, -kThick));
  }
};

}  // namespace throughline::editor
