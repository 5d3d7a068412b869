#pragma once

#include <QWidget>

namespace throughline::editor {

/// The sign at the left of the disk bar: a lock, a disk, a folder, or a tick.
class DiskSign : public QWidget {
 public:
  enum class Shape { lock, disk, folder, tick };
  explicit DiskSign(QWidget* parent);
  void setShape(Shape shape);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  Shape m_shape = Shape::disk;
};

}  // namespace throughline::editor
