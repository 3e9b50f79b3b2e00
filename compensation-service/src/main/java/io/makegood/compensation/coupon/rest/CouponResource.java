package io.makegood.compensation.coupon.rest;

import io.makegood.compensation.QueryParameters;
import io.makegood.compensation.coupon.Coupon;
import io.makegood.compensation.coupon.CouponQuery;
import io.makegood.compensation.coupon.Coupons;
import io.makegood.kernel.idempotency.Idempotent;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.paging.Page;
import io.makegood.kernel.paging.PageQuery;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

@Path("/v1/coupons")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MERCHANT, Roles.OPERATIONS, Roles.FINANCE, Roles.ADMIN})
@Tag(name = "Coupons", description = "Coupons that customers were given, each used once")
class CouponResource {

    private static final String EXAMPLE = """
            {"order": "1993509999"}""";
    private static final String CODE = "as it was given; small letters, no hyphens, O for 0, I and L for 1 do as well";

    @Schema(name = "RedeemCoupon")
    record Redeem(
            @NotBlank @Size(max = 200) @Schema(description = "that it is used on", examples = "1993509999")
            String order) {}

    @Schema(name = "Coupon")
    record CouponView(
            @Schema(examples = "7Q4K-M2TX-9B3H-W0DC") String code,

            @Schema(enumeration = {"open", "redeemed", "expired", "void"})
            String state,

            @Schema(description = "what it is worth, or was at last; nothing if it is void")
            Money value,

            @Schema(examples = "zhang-lan") String customer,

            @Schema(description = "for which it was given", examples = "1993505414")
            String order,

            @Schema(description = "that gave it") UUID payout,

            Instant issuedAt,

            @Nullable @Schema(description = "from then on it is worth nothing; absent if it is good for good")
            Instant expiresAt,

            @Nullable @Schema(description = "when it was redeemed, had expired or was taken back")
            Instant endedAt,

            @Nullable @Schema(description = "the order that it was used on", examples = "1993509999")
            String redeemedFor) {

        static CouponView of(Coupon coupon) {
            return new CouponView(
                    coupon.code().text(),
                    coupon.state().word(),
                    coupon.value(),
                    coupon.customer(),
                    coupon.order(),
                    coupon.id(),
                    coupon.issuedAt(),
                    coupon.expiresAt(),
                    coupon.endedAt(),
                    coupon.redeemedFor());
        }
    }

    private final Coupons coupons;
    private final Tenancy tenancy;
    private final InstantSource time;

    CouponResource(Coupons coupons, Tenancy tenancy, InstantSource time) {
        this.coupons = coupons;
        this.tenancy = tenancy;
        this.time = time;
    }

    @GET
    @Operation(operationId = "listCoupons", summary = "Coupons, oldest first")
    public Page<CouponView> list(
            @Parameter(
                            description = "in this state",
                            schema = @Schema(enumeration = {"open", "redeemed", "expired", "void"}))
                    @QueryParam("state")
                    @Nullable String state,
            @Parameter(description = "of this customer", example = "zhang-lan") @QueryParam("customer") @Nullable String customer,
            @Parameter(description = "given for this order", example = "1993505414") @QueryParam("order") @Nullable String order,
            @BeanParam PageQuery query) {
        int limit = query.limit();
        CouponQuery which = new CouponQuery(
                tenancy.current(), QueryParameters.constant("state", Coupon.State.class, state), customer, order);
        return Page.of(
                        coupons.list(which, query.after(Cursor.START), limit + 1),
                        limit,
                        coupon -> new Cursor(coupon.issuedAt(), coupon.id()))
                .map(CouponView::of);
    }

    @GET
    @Path("/{code}")
    @Operation(operationId = "getCoupon", summary = "What a coupon is worth, and whether it was used")
    public CouponView get(@Parameter(description = CODE) @PathParam("code") String code) {
        return CouponView.of(coupons.get(tenancy.current(), code));
    }

    @POST
    @Path("/{code}/redeem")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Idempotent
    @Operation(
            operationId = "redeemCoupon",
            summary = "Use a coupon on an order",
            description =
                    "All of it, once: for another order it is refused with 409 that says when it was used, and on "
                            + "what; of two at once one does. One that has expired or was taken back is refused with 409, too.")
    public RestResponse<CouponView> redeem(
            @Parameter(description = CODE) @PathParam("code") String code,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "order", value = EXAMPLE))) @Valid @NotNull Redeem request) {
        return RestResponse.ok(CouponView.of(coupons.redeem(tenancy.current(), code, request.order(), time.instant())));
    }
}
