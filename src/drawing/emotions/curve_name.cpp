#include "cells.h"

namespace throughline::drawing {

SharedPicture curveName(Typesetting& type, journey::Id<journey::Persona> persona,
                        const journey::Message& text, const CurveLook& look) {
  PictureBuilder builder(type, {journey::Kind::persona, persona.value});
  const QString words = builder.words(text);
  const qreal width =
      std::min(builder.width(words, FontRole::smallStrong) + 1, type.cellWidth - kFaceSide);
  const auto extent = builder.text({PartRole::label, "name"}, words, FontRole::smallStrong,
                                   look.color, {.width = width});
  return builder.finish({width, extent.height});
}

}  // namespace throughline::drawing
