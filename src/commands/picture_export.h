#pragma once

#include <string>

#include "picture_wishes.h"
#include "throughline/store/safe_file.h"

namespace throughline::commands {

/// Draws the map as PNG into the sink, and gives its size: "1920 × 1080 pixels".
/// Starts as much of Qt as fonts and images need, without a display.
std::string drawPng(const journey::Journey& journey, const PictureWishes& wishes,
                    const store::Sink& sink);

}  // namespace throughline::commands
